package org.passerelle.camunda;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The commands that have not reached the engine yet.
@Component
public class PendingCommands {

    private final JdbcClient jdbc;

    PendingCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean areNone() {
        return jdbc.sql("select not exists (select from scheduled_tasks where task_name = ?)")
                .param(Relay.TASK.getTaskName())
                .query(Boolean.class)
                .single();
    }

    /// The ids of those that failed so often, or more.
    public List<String> failedOften(int times) {
        return jdbc.sql("select task_instance from scheduled_tasks where task_name = ? and consecutive_failures >= ?")
                .params(Relay.TASK.getTaskName(), times)
                .query(String.class)
                .list();
    }

    /// Those that a process which is gone had begun with are free again, as they are anyway once it is missed.
    void takeUpWhatWasBegun() {
        jdbc.sql("""
            update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
            where picked
            """).update();
    }

    /// Those that name something by a key. A message finds whoever waits for it, in any engine.
    void forgetThoseToTheEngineThatIsGone() {
        jdbc.sql("delete from scheduled_tasks where task_name = ? and task_instance not like 'publish-%'")
                .param(Relay.TASK.getTaskName())
                .update();
    }
}
