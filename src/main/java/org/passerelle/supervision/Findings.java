package org.passerelle.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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
        SUBJECT_WITHOUT_INSTANCE,
        TASK_UNKNOWN_TO_ENGINE,
        TASK_UNKNOWN_TO_US,
        COMMAND_OVERDUE,
        STOPPED_BY_THE_MODEL
    }

    /// Those of one kind that one comparison was the first to see, which therefore have one cause: the pathways of the
    /// first few of them, absent where there is none.
    record Finding(Kind kind, Instant since, long count, List<@Nullable UUID> pathways) {}

    /// At most so many, and how many differences there are beyond them.
    record Confirmed(List<Finding> findings, long beyond) {}

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The oldest first.
    Confirmed confirmed(int atMost, int pathwaysOfEach) {
        AtomicLong all = new AtomicLong();
        List<Finding> findings = jdbc.sql("""
            select kind, since, count(*) as count, (array_agg(pathway_id))[1:?] as pathways,
                sum(count(*)) over () as "all"
            from finding where seen_at > since group by kind, since order by since, kind limit ?
            """)
                .params(pathwaysOfEach, atMost)
                .query((row, number) -> {
                    all.set(row.getLong("all"));
                    return new Finding(
                            Kind.valueOf(row.getString("kind")),
                            row.getTimestamp("since").toInstant(),
                            row.getLong("count"),
                            Arrays.asList((UUID[]) row.getArray("pathways").getArray()));
                })
                .list();
        return new Confirmed(
                findings,
                all.get() - findings.stream().mapToLong(Finding::count).sum());
    }

    long countPathwaysWithoutInstance() {
        return jdbc.sql("select count(*) from finding where kind = ? and seen_at > since")
                .param(Kind.PATHWAY_WITHOUT_INSTANCE.name())
                .query(Long.class)
                .single();
    }

    /// What is confirmed of this kind and begins so, each told once by what follows.
    List<String> settle(Kind kind, String beginning) {
        return jdbc.sql("""
            delete from finding where kind = :kind and starts_with(subject, :beginning) and seen_at > since
            returning substr(subject, length(:beginning) + 1)
            """)
                .param("kind", kind.name())
                .param("beginning", beginning)
                .query(String.class)
                .list();
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

    /// What was no longer seen since then has settled.
    void forgetUnseenSince(Instant then, Kind... kinds) {
        jdbc.sql("delete from finding where seen_at < :then and kind in (:kinds)")
                .param("then", Timestamp.from(then))
                .param("kinds", Stream.of(kinds).map(Kind::name).toList())
                .update();
    }

    /// The same of those that begin so.
    void forgetUnseenSince(Instant then, Kind kind, String beginning) {
        jdbc.sql("delete from finding where seen_at < ? and kind = ? and starts_with(subject, ?)")
                .params(Timestamp.from(then), kind.name(), beginning)
                .update();
    }
}
