package org.passerelle.pathway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// Open pathways: all, waiting for a task or a date, stalled, stalled for long, and in which phase they are.
    public record Open(long all, long waiting, long stalled, long longStalled, List<InPhase> phases) {}

    /// Stalled is what should have moved before `now`, stalled for long what should have before `longAgo`.
    public Open open(Instant now, Instant longAgo) {
        List<PhaseRow> rows = jdbc.sql("""
            select phase, sum(count) as count, coalesce(sum(count) filter (where waiting), 0) as waiting,
                (select count(*) from pathway where state <> 'CLOSED' and expected_by < :now) as stalled,
                (select count(*) from pathway where state <> 'CLOSED' and expected_by < :longAgo) as long_stalled
            from open_pathway_count group by phase having sum(count) <> 0 order by count desc, phase
            """)
                .param("now", at(now))
                .param("longAgo", at(longAgo))
                .query(PhaseRow.class)
                .list();
        return new Open(
                rows.stream().mapToLong(PhaseRow::count).sum(),
                rows.stream().mapToLong(PhaseRow::waiting).sum(),
                rows.stream().mapToLong(PhaseRow::stalled).findFirst().orElse(0),
                rows.stream().mapToLong(PhaseRow::longStalled).findFirst().orElse(0),
                rows.stream().map(row -> new InPhase(row.phase(), row.count())).toList());
    }

    private record PhaseRow(@Nullable String phase, long count, long waiting, long stalled, long longStalled) {}

    @Override
    public long openWithAPastAfter(Instant moment) {
        return jdbc.sql("select count(*) from pathway where state <> 'CLOSED' and greatest(started_at, moved_at) > ?")
                .param(at(moment))
                .query(Long.class)
                .single();
    }

    /// What each of these pathways has waited for the longest, what goes on beside it only when nothing else does.
    public Map<UUID, Wait> waits(Collection<UUID> pathways) {
        if (pathways.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                    select distinct on (pathway_id) pathway_id, process_id, step, owner_kind, owner
                    from waiting_step where pathway_id in (:pathways)
                    order by pathway_id, process_id in (:aside), expected_by
                    """)
                .param("pathways", pathways)
                .param("aside", WaitingBook.ASIDE)
                .query(PathwayFigures::waiting)
                .stream()
                .collect(Collectors.toMap(Wait::pathwayId, wait -> wait));
    }

    private static Wait waiting(ResultSet row, int number) throws SQLException {
        return new Wait(
                row.getObject("pathway_id", UUID.class),
                row.getString("process_id"),
                row.getString("step"),
                Owner.kept(Owner.Kind.valueOf(row.getString("owner_kind")), row.getString("owner")));
    }

    /// Pathways on their way that instances of the engine we work with carry, by the key of the instance: those after a
    /// key up to another.
    public Map<Long, UUID> running(long after, long upTo) {
        return carried(PathwayState.RUNNING, after, upTo);
    }

    /// The same after the visit.
    public Map<Long, UUID> relayed(long after, long upTo) {
        return carried(PathwayState.RELAYED, after, upTo);
    }

    /// The state stands in the query as it does in the index of those on their way.
    private Map<Long, UUID> carried(PathwayState state, long after, long upTo) {
        Map<Long, UUID> carried = new HashMap<>();
        jdbc.sql("""
            select process_instance_key, id from pathway
            where state = '%s' and process_instance_key > 0 and process_instance_key > ? and process_instance_key <= ?
            """.formatted(state)).params(after, upTo).query(row -> {
            carried.put(row.getLong("process_instance_key"), row.getObject("id", UUID.class));
        });
        return carried;
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

    /// Those of these that ended well: the person has a doctor, three months after the visit.
    public Set<UUID> linked(Collection<UUID> pathways) {
        return jdbc.sql("select id from pathway where id = any(?) and closed_reason = 'LINKED_TO_GP'")
                .param(pathways.toArray(new UUID[0]))
                .query(UUID.class)
                .set();
    }

    /// No date has come, every open pathway waits for somebody or for a date: the engine has caught up.
    public boolean allWait(Instant now) {
        return jdbc.sql("""
            select not exists (select from waiting_step where kind = 'DATE' and expected_by <= :soon)
               and not exists (select from pathway p where state <> 'CLOSED'
                               and not exists (select from waiting_step w where w.pathway_id = p.id
                                               and w.process_id not in (:aside)))
            """)
                .param("aside", WaitingBook.ASIDE)
                .param("soon", at(now.plus(WaitingBook.TIMER_GRACE)))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
