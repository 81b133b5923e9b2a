package org.passerelle.pathway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.time.HoldsDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts and keys over the pathways of all teams, for supervision and the comparison with the engine.
@Component
@Transactional(readOnly = true)
public class PathwayFigures implements HoldsDates {

    private final JdbcClient jdbc;

    PathwayFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Pathways in one phase; those that have not begun have none.
    public record InPhase(@Nullable String phase, long count) {}

    public record Wait(UUID pathwayId, String processId, String step, Owner owner) {}

    /// A pathway that an instance of the engine carries.
    public record Running(UUID id, long processInstanceKey) {}

    /// How many should have moved before this moment.
    public long stalledSince(Instant before) {
        return jdbc.sql("select count(*) from pathway where state <> 'CLOSED' and expected_by < ?")
                .param(at(before))
                .query(Long.class)
                .single();
    }

    @Override
    public long openWithAPastAfter(Instant moment) {
        return jdbc.sql("select count(*) from pathway where state <> 'CLOSED' and greatest(started_at, moved_at) > ?")
                .param(at(moment))
                .query(Long.class)
                .single();
    }

    public List<InPhase> byPhase() {
        return jdbc.sql("""
            select phase, count(*) as count from pathway where state <> 'CLOSED'
            group by phase order by count(*) desc, phase
            """).query(InPhase.class).list();
    }

    /// What each of these pathways has waited for the longest.
    public Map<UUID, Wait> waits(Collection<UUID> pathways) {
        if (pathways.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
            select distinct on (pathway_id) pathway_id, process_id, step, owner_kind, owner
            from waiting_step where pathway_id in (:pathways) order by pathway_id, expected_by
            """).param("pathways", pathways).query(PathwayFigures::waiting).stream()
                .collect(Collectors.toMap(Wait::pathwayId, wait -> wait));
    }

    private static Wait waiting(ResultSet row, int number) throws SQLException {
        return new Wait(
                row.getObject("pathway_id", UUID.class),
                row.getString("process_id"),
                row.getString("step"),
                Owner.kept(Owner.Kind.valueOf(row.getString("owner_kind")), row.getString("owner")));
    }

    /// Those whose instance the engine we work with should know.
    public List<Running> running() {
        return jdbc.sql("""
            select id, process_instance_key from pathway where state in ('RUNNING', 'RELAYED') and process_instance_key > 0
            """).query(Running.class).list();
    }

    /// Open ones whose engine is gone: nothing of theirs goes on by itself.
    public long withoutEngine() {
        return jdbc.sql("select count(*) from pathway where process_instance_key < 0 and state <> 'CLOSED'")
                .query(Long.class)
                .single();
    }

    /// The same, the longest open first.
    public List<UUID> idsWithoutEngine() {
        return jdbc.sql("""
            select id from pathway where process_instance_key < 0 and state <> 'CLOSED' order by started_at, id
            """).query(UUID.class).list();
    }

    /// No date has come, every open pathway waits for somebody or for a date: the engine has caught up.
    public boolean allWait(Instant now) {
        return jdbc.sql("""
            select not exists (select from waiting_step where kind = 'DATE' and expected_by <= :soon)
               and not exists (select from pathway p where state <> 'CLOSED'
                               and not exists (select from waiting_step w where w.pathway_id = p.id))
            """)
                .param("soon", at(now.plus(WaitingBook.TIMER_GRACE)))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
