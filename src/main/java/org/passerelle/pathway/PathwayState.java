package org.passerelle.pathway;

public enum PathwayState {
    /// Asked for; the engine has not begun yet.
    STARTING,
    RUNNING,
    /// The visit took place; whether the person has a regular doctor is not known yet.
    RELAYED,
    CLOSED
}
