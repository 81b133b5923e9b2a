package org.passerelle.tasks;

/// Who may take a task.
enum Audience {
    MEDIATOR,
    SUPERVISOR;

    /// From the candidate group in the model.
    static Audience of(String group) {
        return group.equals("supervisors") ? SUPERVISOR : MEDIATOR;
    }
}
