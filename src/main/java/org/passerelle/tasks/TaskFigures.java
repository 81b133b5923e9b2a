package org.passerelle.tasks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts and keys over the tasks of all teams, for supervision and for the comparison with the engine.
@Component
@Transactional(readOnly = true)
public class TaskFigures {

    private final JdbcClient jdbc;

    TaskFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Open tasks: all, past their date, held by nobody, and who holds the most.
    public record Open(long all, long late, long free, List<Held> holders) {}

    public record Held(String by, long count) {}

    /// At most so many holders.
    public Open open(Instant now, int holders) {
        AtomicLong late = new AtomicLong();
        List<Map.Entry<Optional<String>, Long>> held = jdbc.sql("""
            select assignee, sum(count) as count,
                (select count(*) from task where state = 'OPEN' and due_at < ?) as late
            from open_task_count group by assignee having sum(count) <> 0 order by count desc, assignee
            """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    late.set(row.getLong("late"));
                    return Map.entry(Optional.ofNullable(row.getString("assignee")), row.getLong("count"));
                })
                .list();
        return new Open(
                held.stream().mapToLong(Map.Entry::getValue).sum(),
                late.get(),
                held.stream()
                        .filter(share -> share.getKey().isEmpty())
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                held.stream()
                        .flatMap(share -> share.getKey().map(by -> new Held(by, share.getValue())).stream())
                        .limit(holders)
                        .toList());
    }

    /// A task nobody did for days, which therefore stands with the supervisor too.
    public record ToUnblock(
            UUID id,
            @Nullable UUID pathwayId,
            @Nullable UUID personId,
            Subject.@Nullable Kind subjectKind,
            @Nullable UUID subjectId,
            String processId,
            String step,
            Instant dueAt,
            @Nullable String assignee,
            String programme) {

        public Subject about() {
            return subjectKind == null
                    ? Subject.pathway(Objects.requireNonNull(pathwayId))
                    : new Subject(subjectKind, Objects.requireNonNull(subjectId));
        }
    }

    /// Those due before this moment, the longest late first, at most so many.
    public List<ToUnblock> dueBefore(Instant moment, int atMost) {
        return jdbc.sql("""
            select id, pathway_id, person_id, subject_kind, subject_id, process_id, step, due_at, assignee, programme
            from task where state = 'OPEN' and due_at < ? order by due_at, id limit ?
            """)
                .params(moment.atOffset(ZoneOffset.UTC), atMost)
                .query(ToUnblock.class)
                .list();
    }

    /// Pathways of open tasks of the engine we work with, by the key of the engine's user task: those after a key
    /// up to another. Absent where the task is about something else.
    public Map<Long, Optional<UUID>> openInEngine(long after, long upTo) {
        Map<Long, Optional<UUID>> open = new HashMap<>();
        jdbc.sql("""
            select user_task_key, pathway_id from task
            where state = 'OPEN' and user_task_key > 0 and user_task_key > ? and user_task_key <= ?
            """).params(after, upTo).query(row -> {
            open.put(row.getLong("user_task_key"), Optional.ofNullable(row.getObject("pathway_id", UUID.class)));
        });
        return open;
    }

    public boolean knows(long userTaskKey) {
        return jdbc.sql("select exists (select from task where user_task_key = ?)")
                .param(userTaskKey)
                .query(Boolean.class)
                .single();
    }
}
