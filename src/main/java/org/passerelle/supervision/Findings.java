package org.passerelle.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Differences between our side and the engine's. One counts only when two comparisons in a row saw it,
/// because the engine's search lags behind.
@Component
class Findings {

    enum Kind {
        PATHWAY_WITHOUT_INSTANCE,
        INSTANCE_WITHOUT_PATHWAY,
        TASK_UNKNOWN_TO_ENGINE,
        TASK_UNKNOWN_TO_US,
        COMMAND_OVERDUE,
        STOPPED_BY_THE_MODEL
    }

    record Finding(Kind kind, String subject, @Nullable UUID pathwayId, Instant since) {}

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> confirmed() {
        return jdbc.sql("""
            select kind, subject, pathway_id, since from finding
            where seen_at > since order by since limit 200\
            """).query(Finding.class).list();
    }

    /// All of them, however many the page shows.
    List<UUID> pathwaysWithoutInstance() {
        return jdbc.sql("select pathway_id from finding where kind = ? and seen_at > since order by since")
                .param(Kind.PATHWAY_WITHOUT_INSTANCE.name())
                .query(UUID.class)
                .list();
    }

    void see(Kind kind, String subject, @Nullable UUID pathwayId, Instant now) {
        jdbc.sql("""
            insert into finding (kind, subject, pathway_id, since, seen_at) values (?, ?, ?, ?, ?)
            on conflict (kind, subject) do update set seen_at = excluded.seen_at\
            """)
                .param(kind.name())
                .param(subject)
                .param(pathwayId)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .update();
    }

    /// What this comparison no longer saw has settled.
    void forgetUnseenSince(Instant now) {
        jdbc.sql("delete from finding where seen_at < ?")
                .param(Timestamp.from(now))
                .update();
    }
}
