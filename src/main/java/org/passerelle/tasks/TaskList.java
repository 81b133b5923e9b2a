package org.passerelle.tasks;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.camunda.Subject;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of tasks: open ones by priority, then date; ended ones the latest first. Read from where the last page ended.
@Component
class TaskList {

    private static final String LINES = """
        select new org.passerelle.tasks.TaskRow(t.id, t.step, t.processId, t.title, t.pathwayId, t.personId,
            t.subjectKind, t.subjectId, t.programme, t.dueAt, t.priority, t.assignee, t.state, t.doneAt, t.doneBy)
        from Task t where
        """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PathwayAccess access;
    private final TaskSubjects subjects;

    TaskList(EntityManager entities, JdbcClient jdbc, PathwayAccess access, TaskSubjects subjects) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.access = access;
        this.subjects = subjects;
    }

    PageOf<TaskLine> read(TaskQuery query, CurrentUser user, Instant now) {
        TaskSelection selection = TaskSelection.of(query, access.scope(user), user, now);
        List<TaskRow> rows = jdbc.sql(selection.sql())
                .params(selection.with())
                .query(TaskRow.class)
                .list();
        return page(rows, query, names(rows, List.of()));
    }

    /// One look for the page and its counts, one for its names and those of `alsoNamed`.
    TaskSheet sheet(TaskQuery query, Collection<UUID> alsoNamed, CurrentUser user, Instant now) {
        PathwayAccess.Scope seen = access.scope(user);
        TaskSelection selection = TaskSelection.of(query, seen, user, now);
        List<TaskRow> rows = new ArrayList<>();
        var row = new SimplePropertyRowMapper<>(TaskRow.class);
        Counts counts = jdbc.sql("""
            select counted.*, line.*
            from (select coalesce(sum(count) filter (where assignee = :me), 0) as mine,
                         coalesce(sum(count) filter (where programme = any(:teams)), 0) as team,
                         coalesce(sum(count), 0) as "all",
                         (select count(*) from task
                          where state = 'OPEN' and assignee = :me and due_at < :now %1$s) as late
                  from open_task_count where true %1$s) counted
                left join lateral (%2$s) line on true
            order by %3$s
            """.formatted(TaskSelection.visible(seen), selection.sql(), selection.order()))
                .params(selection.with())
                .param("me", user.username())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(result -> {
                    result.next();
                    Counts first = counts(result);
                    do {
                        if (result.getObject("id") != null) {
                            rows.add(row.mapRow(result, rows.size()));
                        }
                    } while (result.next());
                    return first;
                });
        TaskSubjects.Names names = names(rows, alsoNamed);
        return new TaskSheet(page(rows, query, names), counts, names.people());
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getLong("mine"), row.getLong("team"), row.getLong("all"), row.getLong("late"));
    }

    private TaskSubjects.Names names(List<TaskRow> rows, Collection<UUID> alsoNamed) {
        Set<UUID> persons = new HashSet<>(alsoNamed);
        Set<Subject> others = new HashSet<>();
        for (TaskRow row : rows) {
            if (row.personId() == null) {
                others.add(row.about());
            } else {
                persons.add(row.personId());
            }
        }
        return subjects.names(persons, others);
    }

    private static PageOf<TaskLine> page(List<TaskRow> rows, TaskQuery query, TaskSubjects.Names names) {
        boolean open = query.state() == TaskState.OPEN;
        return PageOf.of(
                rows.stream().map(names::line).toList(),
                query.limit(),
                line -> open
                        ? PageCursor.of(line.priority(), line.dueAt(), line.id())
                        : PageCursor.of(line.doneAt(), line.id()));
    }

    List<TaskLine> ofPathway(UUID pathwayId) {
        return named(entities.createQuery(LINES + "t.pathwayId = :pathway order by t.createdAt, t.id", TaskRow.class)
                .setParameter("pathway", pathwayId)
                .getResultList());
    }

    Optional<TaskLine> find(UUID id) {
        return named(entities.createQuery(LINES + "t.id = :id", TaskRow.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private List<TaskLine> named(List<TaskRow> rows) {
        TaskSubjects.Names names = names(rows, List.of());
        return rows.stream().map(names::line).toList();
    }
}
