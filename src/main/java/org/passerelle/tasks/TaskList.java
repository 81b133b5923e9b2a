package org.passerelle.tasks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.springframework.stereotype.Component;

/// Lists of tasks: open ones by priority, then date; ended ones the latest first. Read from where the last page ended.
@Component
class TaskList {

    private static final String LINES = """
        select new org.passerelle.tasks.TaskLine(t.id, t.step, t.processId, t.title, t.pathwayId, h.id, h.alias,
            h.languages, h.communeInsee, t.programme, t.dueAt, t.priority, t.assignee, t.state, t.doneAt, t.doneBy)
        from Task t join Pathway p on p.id = t.pathwayId join Person h on h.id = p.personId
        where
        """;

    private final EntityManager entities;

    TaskList(EntityManager entities) {
        this.entities = entities;
    }

    PageOf<TaskLine> read(TaskQuery query, CurrentUser user, Instant now) {
        boolean open = query.state() == TaskState.OPEN;
        Map<String, Object> with = new HashMap<>();
        StringBuilder where = new StringBuilder(open ? "t.state = OPEN" : "t.state <> OPEN");
        where.append(visible(query.scope(), user, open, with));
        if (query.pathwayId() != null) {
            where.append(" and t.pathwayId = :pathway");
            with.put("pathway", query.pathwayId());
        }
        if (query.step() != null) {
            where.append(" and t.step = :step");
            with.put("step", query.step());
        }
        if (query.late()) {
            where.append(" and t.dueAt < :now");
            with.put("now", now);
        }
        if (query.cursor() != null) {
            where.append(open ? afterOpen(query.cursor(), with) : afterEnded(query.cursor(), with));
        }
        String order = open ? "t.priority desc, t.dueAt, t.id" : "t.doneAt desc, t.id";
        TypedQuery<TaskLine> lines = entities.createQuery(LINES + where + " order by " + order, TaskLine.class);
        with.forEach(lines::setParameter);
        return PageOf.of(
                lines.setMaxResults(query.limit() + 1).getResultList(),
                query.limit(),
                line -> open
                        ? PageCursor.of(line.priority(), line.dueAt(), line.id())
                        : PageCursor.of(line.doneAt(), line.id()));
    }

    List<TaskLine> ofPathway(UUID pathwayId) {
        return entities.createQuery(LINES + "t.pathwayId = :pathway order by t.createdAt, t.id", TaskLine.class)
                .setParameter("pathway", pathwayId)
                .getResultList();
    }

    Optional<TaskLine> find(UUID id) {
        return entities.createQuery(LINES + "t.id = :id", TaskLine.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Counts count(CurrentUser user, Instant now) {
        Map<String, Object> with = new HashMap<>(Map.of("me", user.username(), "teams", user.teams(), "now", now));
        var counts = entities.createQuery("""
            select new org.passerelle.tasks.Counts(
                coalesce(sum(case when t.assignee = :me then 1 else 0 end), 0),
                coalesce(sum(case when t.programme in :teams then 1 else 0 end), 0),
                count(t),
                coalesce(sum(case when t.assignee = :me and t.dueAt < :now then 1 else 0 end), 0))
            from Task t where t.state = OPEN\
            """ + visible(Scope.ALL, user, true, with), Counts.class);
        with.forEach(counts::setParameter);
        return counts.getSingleResult();
    }

    private static String visible(Scope scope, CurrentUser user, boolean open, Map<String, Object> with) {
        StringBuilder where = new StringBuilder();
        if (scope == Scope.MINE) {
            where.append(open ? " and t.assignee = :me" : " and t.doneBy = :me");
            with.put("me", user.username());
        }
        if (scope == Scope.TEAM || !user.supervises()) {
            where.append(" and t.programme in :teams");
            with.put("teams", user.teams());
        }
        if (!user.supervises()) {
            where.append(" and t.audience = MEDIATOR");
        }
        return where.toString();
    }

    private static String afterOpen(String text, Map<String, Object> with) {
        PageCursor cursor = PageCursor.read(text, 3);
        with.put("afterPriority", cursor.number(0));
        with.put("afterDue", cursor.instant(1));
        with.put("afterId", cursor.uuid(2));
        return " and (t.priority < :afterPriority or (t.priority = :afterPriority"
                + " and (t.dueAt > :afterDue or (t.dueAt = :afterDue and t.id > :afterId))))";
    }

    private static String afterEnded(String text, Map<String, Object> with) {
        PageCursor cursor = PageCursor.read(text, 2);
        with.put("afterDone", cursor.instant(0));
        with.put("afterId", cursor.uuid(1));
        return " and (t.doneAt < :afterDone or (t.doneAt = :afterDone and t.id > :afterId))";
    }
}
