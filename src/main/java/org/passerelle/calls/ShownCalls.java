package org.passerelle.calls;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom everybody has in front of them, so that two do not dial the same number at once. A mark ends by itself, and
/// with the next person that is shown. In real time, whatever time a training shows.
@Repository
class ShownCalls {

    /// A call, and some ringing.
    private static final Duration LASTS = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    ShownCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> tasksOfOthers(String username) {
        return new HashSet<>(jdbc.sql("select task_id from shown_call where username <> ? and until > now()")
                .param(username)
                .query(UUID.class)
                .list());
    }

    /// False when another has this person in front of them, also since the last look: then nothing is marked.
    boolean show(UUID taskId, String username) {
        int marked = jdbc.sql("""
            insert into shown_call (task_id, username, until) values (?, ?, now() + make_interval(secs => ?))
            on conflict (task_id) do update set username = excluded.username, until = excluded.until
            where shown_call.username = excluded.username or shown_call.until <= now()
            """).params(taskId, username, LASTS.toSeconds()).update();
        if (marked == 0) {
            return false;
        }
        jdbc.sql("delete from shown_call where username = ? and task_id <> ?")
                .params(username, taskId)
                .update();
        return true;
    }

    /// Who else has this person in front of them, by account.
    Optional<String> another(UUID taskId, String username) {
        return jdbc.sql("select username from shown_call where task_id = ? and username <> ? and until > now()")
                .params(taskId, username)
                .query(String.class)
                .optional();
    }
}
