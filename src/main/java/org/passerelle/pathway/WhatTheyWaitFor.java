package org.passerelle.pathway;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What open pathways wait for, and which of them the engine does not know any more.
@Component
public class WhatTheyWaitFor {

    private final JdbcClient jdbc;
    private final Clock clock;

    WhatTheyWaitFor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Of these, those that are open. Between two steps the machine has its time; a date that came and moved nothing
    /// is none.
    @Transactional(readOnly = true)
    Map<UUID, WaitsFor> of(Collection<UUID> pathways) {
        Map<UUID, WaitsFor> found = new HashMap<>();
        jdbc.sql("""
            select p.id, case
                when p.lost or p.process_instance_key < 0 then 'NOTHING'
                when bool_or(w.kind = 'TASK') then 'PERSON'
                when bool_or(w.expected_by > :now and (w.kind = 'MESSAGE' or w.step = any(:outside))) then 'OUTSIDE'
                when bool_or(w.expected_by > :now) then 'DATE'
                when count(w.pathway_id) = 0 and p.expected_by > :now then 'DATE'
                else 'NOTHING' end as waits_for
            from pathway p left join waiting_step w on w.pathway_id = p.id and w.process_id <> all(:aside)
            where p.id = any(:pathways) and p.state <> 'CLOSED' group by p.id
            """)
                .param("pathways", pathways.toArray(UUID[]::new))
                .param("outside", WaitsFor.OUTSIDE_STEPS.toArray(String[]::new))
                .param("aside", WaitingBook.ASIDE.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    found.put(row.getObject("id", UUID.class), WaitsFor.valueOf(row.getString("waits_for")));
                });
        return found;
    }

    /// The engine does not know the instances of these; of all others it does.
    @Transactional
    public void lost(Collection<UUID> pathways) {
        jdbc.sql("""
            update pathway set lost = not lost
            where lost <> (id = any(:lost)) and (lost or id = any(:lost)) and state <> 'CLOSED'
            """).param("lost", pathways.toArray(UUID[]::new)).update();
    }
}
