package org.passerelle.tasks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonName;
import org.passerelle.person.PersonNames;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.springframework.stereotype.Component;

/// Lists of tasks: open ones by priority, then date; ended ones the latest first. Read from where the last page ended.
@Component
class TaskList {

    private static final String LINES = """
        select new org.passerelle.tasks.TaskList$Row(t.id, t.step, t.processId, t.title, t.pathwayId, t.programme,
            t.dueAt, t.priority, t.assignee, t.state, t.doneAt, t.doneBy)
        from Task t where
        """;

    /// As the table has it.
    record Row(
            UUID id,
            String step,
            String processId,
            String title,
            UUID pathwayId,
            String programme,
            Instant dueAt,
            int priority,
            @Nullable String assignee,
            TaskState state,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {

        TaskLine line(PersonName person) {
            return new TaskLine(
                    id,
                    step,
                    processId,
                    title,
                    pathwayId,
                    person.id(),
                    person.alias(),
                    person.languages(),
                    person.communeInsee(),
                    programme,
                    dueAt,
                    priority,
                    assignee,
                    state,
                    doneAt,
                    doneBy);
        }
    }

    private final EntityManager entities;
    private final PathwayAccess access;
    private final Pathways pathways;
    private final People people;

    TaskList(EntityManager entities, PathwayAccess access, Pathways pathways, People people) {
        this.entities = entities;
        this.access = access;
        this.pathways = pathways;
        this.people = people;
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
        TypedQuery<Row> rows = entities.createQuery(LINES + where + " order by " + order, Row.class);
        with.forEach(rows::setParameter);
        return PageOf.of(
                lines(rows.setMaxResults(query.limit() + 1).getResultList()),
                query.limit(),
                line -> open
                        ? PageCursor.of(line.priority(), line.dueAt(), line.id())
                        : PageCursor.of(line.doneAt(), line.id()));
    }

    List<TaskLine> ofPathway(UUID pathwayId) {
        return lines(entities.createQuery(LINES + "t.pathwayId = :pathway order by t.createdAt, t.id", Row.class)
                .setParameter("pathway", pathwayId)
                .getResultList());
    }

    Optional<TaskLine> find(UUID id) {
        return lines(entities.createQuery(LINES + "t.id = :id", Row.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /// Whose pathways these are and what those people are called is asked once for a whole page.
    private List<TaskLine> lines(List<Row> rows) {
        Map<UUID, UUID> persons =
                pathways.personIds(rows.stream().map(Row::pathwayId).toList());
        PersonNames names = people.names(persons.values());
        return rows.stream()
                .map(row -> row.line(names.of(Objects.requireNonNull(persons.get(row.pathwayId())))))
                .toList();
    }

    Counts count(CurrentUser user, Instant now) {
        Map<String, Object> with = new HashMap<>();
        with.put("me", user.username());
        with.put("teams", access.scope(user).teams());
        with.put("now", now);
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

    private String visible(Scope scope, CurrentUser user, boolean open, Map<String, Object> with) {
        PathwayAccess.Scope seen = access.scope(user);
        StringBuilder where = new StringBuilder();
        if (scope == Scope.MINE) {
            where.append(open ? " and t.assignee = :me" : " and t.doneBy = :me");
            with.put("me", user.username());
        }
        if (scope == Scope.TEAM || !seen.all()) {
            where.append(" and t.programme in :teams");
            with.put("teams", seen.teams());
        }
        if (!seen.all()) {
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
