package org.passerelle.tasks;

import java.util.List;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.Colleagues.Colleague;
import org.springframework.stereotype.Component;

/// The colleagues a task may be given to: mediators of its team, and supervisors.
@Component
class WhoMayTake {

    private final Colleagues colleagues;

    WhoMayTake(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    List<Colleague> of(Task task) {
        return colleagues.of(task.programme()).stream()
                .filter(colleague -> colleague.supervises() || task.isFor(Audience.MEDIATOR))
                .toList();
    }

    boolean mayTake(Task task, String username) {
        return of(task).stream().anyMatch(colleague -> colleague.username().equals(username));
    }
}
