package org.passerelle.pathway;

/// The only exits of a pathway (features.md §4, "Closed").
public enum ClosedReason {
    LINKED_TO_GP,
    MOVED,
    DECEASED,
    REFUSED,
    LOST_AFTER_ATTEMPTS,
    DUPLICATE,
    TRANSFERRED
}
