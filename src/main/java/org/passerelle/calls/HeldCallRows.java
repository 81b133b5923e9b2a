package org.passerelle.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// In real time, whatever time a training shows: the seconds are those of the person at the phone.
@Repository
class HeldCallRows {

    private static final String HELD = "select * from held_call where ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HeldCallRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Anew under the id of what was settled, but for what has left and for what was another's.
    void hold(HeldCall call) {
        jdbc.sql("""
            insert into held_call (id, task_id, pathway_id, answer, held_by, username, due_at, took_task, state)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, 'HELD')
            on conflict (id) do update set answer = excluded.answer, held_by = excluded.held_by,
                due_at = excluded.due_at, took_task = excluded.took_task, state = 'HELD', settled_at = null
            where held_call.state <> 'APPLIED' and held_call.username = excluded.username
                and held_call.task_id = excluded.task_id
            """)
                .params(
                        call.id(),
                        call.taskId(),
                        call.pathwayId(),
                        json.writeValueAsString(call.answer()),
                        json.writeValueAsString(call.by()),
                        call.by().username(),
                        call.dueAt().atOffset(ZoneOffset.UTC),
                        call.tookTask())
                .update();
    }

    /// Nobody else settles it until the transaction ends.
    Optional<HeldCall> findLocked(UUID id) {
        return jdbc.sql(HELD + "id = ? for update").param(id).query(this::row).optional();
    }

    /// What waits of one person's answers to a task.
    Optional<HeldCall> heldLocked(UUID taskId, String username) {
        return jdbc
                .sql(HELD + "task_id = ? and username = ? and state = 'HELD' for update")
                .params(taskId, username)
                .query(this::row)
                .stream()
                .findFirst();
    }

    /// The one that fell due first, first.
    List<UUID> due(Instant now, int atMost) {
        return jdbc.sql("select id from held_call where state = 'HELD' and due_at <= ? order by due_at limit ?")
                .params(now.atOffset(ZoneOffset.UTC), atMost)
                .query(UUID.class)
                .list();
    }

    /// Those of one person that can still be taken back, the last first.
    List<HeldCall> heldBy(String username) {
        return jdbc.sql(HELD + "username = ? and state = 'HELD' order by due_at desc")
                .param(username)
                .query(this::row)
                .list();
    }

    /// Those that could not be applied, until somebody has read it.
    List<HeldCall> refusedOf(String username) {
        return jdbc.sql(HELD + "username = ? and state = 'REFUSED' order by due_at desc limit 5")
                .param(username)
                .query(this::row)
                .list();
    }

    /// What was said is kept where it went; nothing of it stays here.
    void settle(UUID id, HeldCall.State state) {
        jdbc.sql("update held_call set state = ?, answer = '{}', settled_at = now() where id = ?")
                .params(state.name(), id)
                .update();
    }

    void forgetRefused(Set<UUID> ids) {
        jdbc.sql("delete from held_call where state = 'REFUSED' and id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    private HeldCall row(ResultSet row, int number) throws SQLException {
        return new HeldCall(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("pathway_id", UUID.class),
                json.readValue(row.getString("answer"), CallAnswer.class),
                json.readValue(row.getString("held_by"), CurrentUser.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("took_task"),
                HeldCall.State.valueOf(row.getString("state")));
    }
}
