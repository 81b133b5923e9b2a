package org.passerelle.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.camunda.AnsweredHere;
import org.passerelle.camunda.UserTaskAssigned;
import org.passerelle.camunda.UserTaskCanceled;
import org.passerelle.camunda.UserTaskCreated;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.WaitingBook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps our task rows in step with the engine's user tasks. Told twice, it does nothing the second time.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineTasks implements AnsweredHere {

    /// For a model without a due date; the check at deployment asks for one.
    private static final Duration USUAL_PATIENCE = Duration.ofDays(2);

    private final TaskRepository tasks;
    private final Pathways pathways;
    private final WaitingBook waiting;
    private final WhoMayTake audience;
    private final Clock clock;

    EngineTasks(TaskRepository tasks, Pathways pathways, WaitingBook waiting, WhoMayTake audience, Clock clock) {
        this.tasks = tasks;
        this.pathways = pathways;
        this.waiting = waiting;
        this.audience = audience;
        this.clock = clock;
    }

    @EventListener
    void on(UserTaskCreated offered) {
        if (tasks.existsByUserTaskKey(offered.userTaskKey())) {
            return;
        }
        Instant now = clock.instant();
        Instant dueAt = offered.dueAt() == null ? now.plus(USUAL_PATIENCE) : offered.dueAt();
        String programme = pathways.facts(offered.pathwayId()).programme();
        tasks.save(new Task(UUID.randomUUID(), offered, programme, dueAt, now));
        waiting.forTask(
                offered.userTaskKey(), offered.pathwayId(), offered.processId(), offered.step(), dueAt, programme);
    }

    /// Camunda's own tools may assign what nobody here holds to somebody who may take it. Anything else changes
    /// nothing: who holds a task is decided here.
    @EventListener
    void on(UserTaskAssigned assigned) {
        String assignee = assigned.assignee();
        if (assignee == null) {
            return;
        }
        tasks.findLockedByKey(assigned.userTaskKey())
                .filter(task -> audience.mayTake(task, assignee) && task.takenInEngine(assignee))
                .ifPresent(task -> waiting.ownedBy(assigned.userTaskKey(), task.owner()));
    }

    @EventListener
    void on(UserTaskCanceled canceled) {
        tasks.findLockedByKey(canceled.userTaskKey()).ifPresent(task -> task.cancel(clock.instant()));
        waiting.over(canceled.userTaskKey(), canceled.pathwayId());
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public boolean wasAnswered(long userTaskKey) {
        return tasks.existsByUserTaskKeyAndState(userTaskKey, TaskState.DONE);
    }
}
