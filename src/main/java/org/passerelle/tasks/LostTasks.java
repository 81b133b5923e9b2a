package org.passerelle.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import org.passerelle.camunda.EngineReplaced;
import org.passerelle.camunda.InstanceGone;
import org.passerelle.pathway.LostWork;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tasks of an engine that is gone. They can still be answered, and their answers are facts, until their pathway
/// goes on with new ones.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LostTasks {

    private final TaskRepository tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    LostTasks(TaskRepository tasks, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(EngineReplaced gone) {
        jdbc.sql("""
            update task set user_task_key = retired_key(user_task_key, :epoch), form_key = retired_key(form_key, :epoch)
            where user_task_key > 0
            """).param("epoch", gone.epoch()).update();
        // what is about no pathway begins anew at once, with a task of its own
        jdbc.sql("update task set state = 'CANCELED', done_at = ? where subject_id is not null and state = 'OPEN'")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    @EventListener
    void on(InstanceGone gone) {
        tasks.findBySubjectIdAndState(gone.about().id(), TaskState.OPEN).forEach(task -> task.cancel(clock.instant()));
    }

    @EventListener
    void on(LostWork lost) {
        tasks.findByPathwayIdAndState(lost.pathwayId(), TaskState.OPEN).stream()
                .filter(task -> !lost.goingOn().contains(task.processId()))
                .forEach(task -> task.cancel(clock.instant()));
    }
}
