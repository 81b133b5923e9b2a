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
        with of_team as (
            insert into person_team (person_id, programme, since, alias_key, created_at)
            select id, :programme, :since, alias_key, created_at from person where id = :personId
            on conflict do nothing
        )
        update person set accompanied = true where id = :personId and not accompanied
        """)
    void add(UUID personId, String programme, Instant since);
}
