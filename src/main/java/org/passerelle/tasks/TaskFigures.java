package org.passerelle.tasks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /// Open tasks: all, past their date, held by nobody.
    public record Open(long all, long late, long free) {}

    public record Held(String by, long count) {}

    /// An open task, and the user task of the engine that it stands for.
    public record OfEngine(long userTaskKey, UUID pathwayId) {}

    public Open open(Instant now) {
        return jdbc.sql("""
            select count(*) as "all",
                count(*) filter (where due_at < ?) as late,
                count(*) filter (where assignee is null) as free
            from task where state = 'OPEN'
            """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Open.class)
                .single();
    }

    /// Who holds the most, at most so many of them.
    public List<Held> byHolder(int atMost) {
        return jdbc.sql("""
            select assignee as by, count(*) as count from task where state = 'OPEN' and assignee is not null
            group by assignee order by count(*) desc, assignee limit ?
            """).param(atMost).query(Held.class).list();
    }

    /// A task nobody did for days, which therefore stands with the supervisor too.
    public record ToUnblock(
            UUID id,
            UUID pathwayId,
            String processId,
            String step,
            Instant dueAt,
            @Nullable String assignee,
            String programme) {}

    /// Those due before this moment, the longest late first, at most so many.
    public List<ToUnblock> dueBefore(Instant moment, int atMost) {
        return jdbc.sql("""
            select id, pathway_id, process_id, step, due_at, assignee, programme from task
            where state = 'OPEN' and due_at < ? order by due_at, id limit ?
            """)
                .params(moment.atOffset(ZoneOffset.UTC), atMost)
                .query(ToUnblock.class)
                .list();
    }

    /// Those of the engine we work with.
    public List<OfEngine> openInEngine() {
        return jdbc.sql("select user_task_key, pathway_id from task where state = 'OPEN' and user_task_key > 0")
                .query(OfEngine.class)
                .list();
    }

    public boolean knows(long userTaskKey) {
        return jdbc.sql("select exists (select from task where user_task_key = ?)")
                .param(userTaskKey)
                .query(Boolean.class)
                .single();
    }
}
