package org.passerelle.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.camunda.AnsweredHere;
import org.passerelle.camunda.UserTaskAssigned;
import org.passerelle.camunda.UserTaskCanceled;
import org.passerelle.camunda.UserTaskCreated;
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
    private final TaskSubjects subjects;
    private final WaitingBook waiting;
    private final WhoMayTake audience;
    private final Clock clock;

    EngineTasks(TaskRepository tasks, TaskSubjects subjects, WaitingBook waiting, WhoMayTake audience, Clock clock) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.waiting = waiting;
        this.audience = audience;
        this.clock = clock;
    }

    @EventListener
    void on(UserTaskCreated offered) {
        tasks.oneWordAtATime(offered.userTaskKey());
        if (tasks.existsByUserTaskKey(offered.userTaskKey())) {
            return;
        }
        Task task = save(offered);
        waiting.forTask(offered, task.dueAt(), task.programme());
    }

    private Task save(UserTaskCreated offered) {
        Instant now = clock.instant();
        Instant dueAt = offered.dueAt() == null ? now.plus(USUAL_PATIENCE) : offered.dueAt();
        return tasks.save(new Task(UUID.randomUUID(), offered, subjects.of(offered.about()), dueAt, now));
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

    /// One that is gone before we heard of it is remembered as gone: the word that offers it is still on its way, and
    /// would leave it open for ever.
    @EventListener
    void on(UserTaskCanceled canceled) {
        UserTaskCreated offered = canceled.task();
        tasks.oneWordAtATime(offered.userTaskKey());
        Task task = tasks.findLockedByKey(offered.userTaskKey()).orElseGet(() -> save(offered));
        task.cancel(clock.instant());
        waiting.over(offered.userTaskKey(), offered.about());
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public boolean wasAnswered(long userTaskKey) {
        return tasks.existsByUserTaskKeyAndState(userTaskKey, TaskState.DONE);
    }
}
