package org.passerelle.care.followup;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Of which visits somebody could tell us something.
@Component
@Transactional(readOnly = true)
public class CallFigures {

    private final JdbcClient database;

    CallFigures(JdbcClient database) {
        this.database = database;
    }

    /// Those of these appointments after which a call got through, or somebody told what became of them.
    public Set<UUID> reached(Collection<UUID> appointments) {
        return database.sql("""
            select distinct appointment_id from follow_up_call
            where appointment_id = any(?) and (outcome <> 'UNREACHED' or result = 'REACHED')
            """)
                .param(appointments.toArray(new UUID[0]))
                .query(UUID.class)
                .set();
    }
}
