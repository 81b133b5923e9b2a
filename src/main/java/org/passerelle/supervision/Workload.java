package org.passerelle.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts over all teams, read where they are written down: open tasks by who holds them, open pathways by phase.
@Component
@Transactional(readOnly = true)
class Workload {

    private final JdbcClient jdbc;
    private final Clock clock;

    Workload(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Figures(long openTasks, long lateTasks, long freeTasks, long stalledLong) {}

    record Share(@Nullable String of, long count) {}

    record Wait(UUID pathwayId, String processId, String step, Owner owner) {}

    /// `before` bounds the pathways stalled for long.
    Figures figures(Instant before) {
        return jdbc.sql("""
            select count(*) as open_tasks,
                count(*) filter (where due_at < :now) as late_tasks,
                count(*) filter (where assignee is null) as free_tasks,
                (select count(*) from pathway where state <> 'CLOSED' and expected_by < :before) as stalled_long
            from task where state = 'OPEN'
            """)
                .param("now", at(clock.instant()))
                .param("before", at(before))
                .query(Figures.class)
                .single();
    }

    List<Share> tasksByHolder() {
        return jdbc.sql("""
            select assignee as of, count(*) as count from task where state = 'OPEN' and assignee is not null
            group by assignee order by count(*) desc, assignee limit 12
            """).query(Share.class).list();
    }

    List<Share> pathwaysByPhase() {
        return jdbc.sql("""
            select phase as of, count(*) as count from pathway where state <> 'CLOSED'
            group by phase order by count(*) desc, phase
            """).query(Share.class).list();
    }

    /// What each of these pathways has waited for the longest.
    Map<UUID, Wait> waits(Collection<UUID> pathways) {
        if (pathways.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
            select distinct on (pathway_id) pathway_id, process_id, step, owner_kind, owner
            from waiting_step where pathway_id in (:pathways) order by pathway_id, expected_by
            """).param("pathways", pathways).query(Workload::waiting).stream()
                .collect(Collectors.toMap(Wait::pathwayId, wait -> wait));
    }

    private static Wait waiting(ResultSet row, int number) throws SQLException {
        return new Wait(
                row.getObject("pathway_id", UUID.class),
                row.getString("process_id"),
                row.getString("step"),
                Owner.kept(Owner.Kind.valueOf(row.getString("owner_kind")), row.getString("owner")));
    }

    /// Under which alias each of these pathways' person is known.
    Map<UUID, String> aliases(Collection<UUID> pathways) {
        if (pathways.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select p.id, h.alias from pathway p join person h on h.id = p.person_id where p.id in"
                        + " (:pathways)")
                .param("pathways", pathways)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("alias")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
