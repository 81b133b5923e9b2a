package org.passerelle.care.practices;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WidenedSearches extends Repository<WidenedSearch, UUID> {

    WidenedSearch save(WidenedSearch search);

    Optional<WidenedSearch> findById(UUID pathwayId);
}
