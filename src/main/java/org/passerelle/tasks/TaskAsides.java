package org.passerelle.tasks;

import java.util.Optional;
import org.passerelle.platform.forms.FormAside.Aside;
import org.passerelle.platform.forms.FormAsides;
import org.springframework.stereotype.Component;

/// What stands beside the form of a task, as long as it is to be done.
@Component
class TaskAsides {

    private final FormAsides asides;

    TaskAsides(FormAsides asides) {
        this.asides = asides;
    }

    Optional<Aside> beside(TaskView view) {
        return view.task().state() == TaskState.OPEN
                ? Optional.ofNullable(view.form())
                        .flatMap(form -> asides.beside(form, view.task().about().id(), view.data()))
                : Optional.empty();
    }
}
