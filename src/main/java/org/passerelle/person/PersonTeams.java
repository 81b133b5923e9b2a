package org.passerelle.person;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonTeams extends Repository<PersonTeam, PersonTeam.Id> {

    @Query("select t.id.programme from PersonTeam t where t.id.personId = :personId")
    Set<String> of(UUID personId);

    /// Two colleagues may open a pathway for the same person at once; the earlier date stays.
    @Modifying
    @NativeQuery("""
        insert into person_team (person_id, programme, since) values (:personId, :programme, :since)
        on conflict do nothing
        """)
    void add(UUID personId, String programme, Instant since);
}
