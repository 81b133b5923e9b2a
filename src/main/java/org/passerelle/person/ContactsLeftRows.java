package org.passerelle.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContactsLeftRows extends Repository<ContactLeft, UUID> {

    ContactLeft save(ContactLeft left);

    Optional<ContactLeft> findById(UUID id);

    void deleteById(UUID id);

    @Query("""
        select l from ContactLeft l where l.personId = :personId and l.settledAt is null order by l.leftAt, l.id
        """)
    List<ContactLeft> waitingFor(UUID personId);

    @Query("select distinct l.personId from ContactLeft l where l.personId is not null and l.settledAt is null")
    List<UUID> awaited(Limit limit);
}
