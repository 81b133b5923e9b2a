package org.passerelle.tasks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageCursor;

/// The query of one page. It begins in an index where the last page ended and reads as many rows as it shows: of
/// several teams as many of each, the first of which are the page.
record TaskSelection(String sql, String order, Map<String, Object> with) {

    private static final String COLUMNS = """
        select id, step, process_id, title, pathway_id, person_id, subject_kind, subject_id, programme, due_at,
            priority, assignee, state, done_at, done_by
        from task where
        """;

    static TaskSelection of(TaskQuery query, PathwayAccess.Scope seen, CurrentUser user, Instant now) {
        boolean open = query.state() == TaskState.OPEN;
        Map<String, Object> with = new HashMap<>();
        StringBuilder where = new StringBuilder(open ? "state = 'OPEN'" : "state <> 'OPEN'");
        where.append(visible(seen));
        with.put("teams", seen.teams().toArray(String[]::new));
        with.put("rows", query.limit() + 1);
        if (query.scope() == Scope.MINE) {
            where.append(open ? " and assignee = :me" : " and done_by = :me");
            with.put("me", user.username());
        }
        if (query.pathwayId() != null) {
            where.append(" and pathway_id = :pathway");
            with.put("pathway", query.pathwayId());
        }
        if (query.step() != null) {
            where.append(" and step = :step");
            with.put("step", query.step());
        }
        if (query.late()) {
            where.append(" and due_at < :now");
            with.put("now", now.atOffset(ZoneOffset.UTC));
        }
        if (query.cursor() != null) {
            where.append(open ? afterOpen(query.cursor(), with) : afterEnded(query.cursor(), with));
        }
        String order = open ? "-priority, due_at, id" : "done_at desc, id desc";
        String page = " order by " + order + " limit :rows";
        boolean byTeam = query.scope() == Scope.TEAM || (query.scope() == Scope.ALL && !seen.all());
        String sql = byTeam
                ? "select line.* from unnest(cast(:teams as text[])) team cross join lateral ("
                        + (COLUMNS + where + " and programme = team" + page) + ") line" + page
                : COLUMNS + where + page;
        return new TaskSelection(sql, order, with);
    }

    /// Supervisors see all; others what is for them, of their teams.
    static String visible(PathwayAccess.Scope seen) {
        return seen.all() ? "" : " and audience = 'MEDIATOR' and programme = any(:teams)";
    }

    private static String afterOpen(String text, Map<String, Object> with) {
        PageCursor cursor = PageCursor.read(text, 3);
        with.put("afterPriority", cursor.number(0));
        with.put("afterDue", cursor.instant(1).atOffset(ZoneOffset.UTC));
        with.put("afterId", cursor.uuid(2));
        return " and (-priority, due_at, id) > (-:afterPriority, :afterDue, :afterId)";
    }

    private static String afterEnded(String text, Map<String, Object> with) {
        PageCursor cursor = PageCursor.read(text, 2);
        with.put("afterDone", cursor.instant(0).atOffset(ZoneOffset.UTC));
        with.put("afterId", cursor.uuid(1));
        return " and (done_at, id) < (:afterDone, :afterId)";
    }
}
