package org.passerelle.tasks;

import java.util.List;
import org.passerelle.accounts.MayDoLess;
import org.passerelle.pathway.WaitingBook;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What somebody held and may no longer do goes back to its team, in the moment they lose the account, role or team.
@Component
class GivenBack {

    private final TaskRepository tasks;
    private final WhoMayTake audience;
    private final WaitingBook waiting;

    GivenBack(TaskRepository tasks, WhoMayTake audience, WaitingBook waiting) {
        this.tasks = tasks;
        this.audience = audience;
        this.waiting = waiting;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MayDoLess changed) {
        List<Task> held = tasks.findLockedByHolder(changed.username());
        held.stream()
                .filter(task -> !audience.mayTake(task, changed.username()))
                .forEach(task -> {
                    task.release(changed.username());
                    waiting.ownedBy(task.userTaskKey(), task.owner());
                });
    }
}
