package org.passerelle.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContactRepository extends Repository<Contact, UUID> {

    Contact save(Contact contact);

    Optional<Contact> findById(UUID id);

    List<Contact> findByPersonIdOrderByAddedAtAscIdAsc(UUID personId);

    /// Who is reached under this number, or by somebody who is.
    @Query("select distinct c.personId from Contact c where c.number = :number")
    List<UUID> personsAt(String number, Limit most);

    int countByPersonId(UUID personId);
}
