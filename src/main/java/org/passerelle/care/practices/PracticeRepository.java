package org.passerelle.care.practices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PracticeRepository extends Repository<Practice, UUID> {

    Optional<Practice> findById(UUID id);

    List<Practice> findByIdIn(Collection<UUID> ids);

    List<Practice> findAllByOrderByName();
}
