package org.passerelle.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ContactRepository extends Repository<Contact, UUID> {

    Contact save(Contact contact);

    Optional<Contact> findById(UUID id);

    List<Contact> findByPersonIdOrderByAddedAtAscIdAsc(UUID personId);

    int countByPersonId(UUID personId);
}
