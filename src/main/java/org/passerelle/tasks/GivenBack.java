package org.passerelle.tasks;

import java.util.List;
import java.util.function.Predicate;
import org.passerelle.accounts.MayDoLess;
import org.passerelle.care.escort.ColleagueAway;
import org.passerelle.pathway.WaitingBook;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What somebody held and may no longer do goes back to its team, in the moment they lose the account, role or team;
/// so does what somebody holds who is away.
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
        giveBack(changed.username(), task -> !audience.mayTake(task, changed.username()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ColleagueAway away) {
        giveBack(away.username(), _ -> true);
    }

    private void giveBack(String username, Predicate<Task> which) {
        List<Task> held = tasks.findLockedByHolder(username);
        held.stream().filter(which).forEach(task -> {
            task.release(username);
            waiting.ownedBy(task.userTaskKey(), task.owner());
        });
    }
}
