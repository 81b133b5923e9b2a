package org.passerelle.pathway;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pathways that are only rows, for tests of what points to them.
public final class PathwayRows {

    private PathwayRows() {}

    public static UUID insert(JdbcClient database) {
        UUID person = UUID.randomUUID();
        UUID pathway = UUID.randomUUID();
        database.sql("""
            insert into person (id, alias, languages, created_at, created_by)
            values (?, 'Lina', '["ara"]', now(), 'amina')
            """).param(person).update();
        database.sql("""
            insert into pathway (id, person_id, programme, state, started_at, started_by, moved_at,
                expected_by, version)
            values (?, ?, 'CASO', 'RUNNING', now(), 'amina', now(), now(), 0)
            """).param(pathway).param(person).update();
        return pathway;
    }
}
