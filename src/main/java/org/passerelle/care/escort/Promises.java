package org.passerelle.care.escort;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What practices were told: this person does not come alone. A promise is of the pathway, so that it holds for the
/// next date too; it ends with a visit, with the pathway, or when it is withdrawn.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Promises {

    /// @param to whom it was given, in words
    record Promise(
            UUID pathwayId,
            String promisedBy,
            Instant promisedAt,
            @Nullable String promisedTo) {}

    private final JdbcClient database;
    private final Clock clock;

    Promises(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whether there was none before.
    boolean make(UUID pathwayId, @Nullable String to, String by) {
        return database.sql("""
            insert into escort_promise (pathway_id, promised_by, promised_at, promised_to) values (?, ?, ?, ?)
            on conflict do nothing
            """)
                        .param(pathwayId)
                        .param(by)
                        .param(OffsetDateTime.now(clock))
                        .param(to)
                        .update()
                == 1;
    }

    /// Whether there was one.
    boolean end(UUID pathwayId) {
        return database.sql("delete from escort_promise where pathway_id = ?")
                        .param(pathwayId)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<Promise> of(UUID pathwayId) {
        return database.sql("select * from escort_promise where pathway_id = ?")
                .param(pathwayId)
                .query(Promise.class)
                .optional();
    }

    /// Which of these pathways have one.
    @Transactional(readOnly = true)
    Set<UUID> among(Collection<UUID> pathwayIds) {
        return Set.copyOf(database.sql("select pathway_id from escort_promise where pathway_id = any(:ids)")
                .param("ids", pathwayIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
