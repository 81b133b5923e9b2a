package org.passerelle.tasks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The one to do next of several kinds of task, in the order of the lists.
@Component
@Transactional(readOnly = true)
public class OpenTasks {

    private final JdbcClient jdbc;
    private final PathwayAccess access;

    OpenTasks(JdbcClient jdbc, PathwayAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// Held by nobody or by the user, who sees it.
    ///
    /// @param steps element ids of the models
    /// @param team code of a programme, absent for all
    /// @param without tasks that are passed over
    public Optional<UUID> next(Set<String> steps, @Nullable String team, Set<UUID> without, CurrentUser user) {
        PathwayAccess.Scope seen = access.scope(user);
        Map<String, Object> with = new HashMap<>();
        with.put("steps", steps.toArray(String[]::new));
        with.put("teams", seen.teams().toArray(String[]::new));
        with.put("without", without.toArray(UUID[]::new));
        with.put("me", user.username());
        with.put("team", team == null ? "" : team);
        return jdbc.sql("""
            select line.id from unnest(cast(:steps as text[])) wanted cross join lateral (
                select id, priority, due_at from task
                where state = 'OPEN' and step = wanted and (assignee is null or assignee = :me)
                    and id <> all (cast(:without as uuid[])) and (:team = '' or programme = :team) %s
                order by -priority, due_at, id limit 1
            ) line order by -line.priority, line.due_at, line.id limit 1
            """.formatted(TaskSelection.visible(seen)))
                .params(with)
                .query(UUID.class)
                .optional();
    }
}
