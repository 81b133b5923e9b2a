package org.passerelle.tasks;

public enum TaskState {
    OPEN,
    DONE,
    /// The pathway went another way before anybody did it.
    CANCELED
}
