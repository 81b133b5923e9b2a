package org.passerelle.pathway;

public enum PathwayState {
    /// Asked for; the engine has not begun yet.
    STARTING,
    RUNNING,
    CLOSED
}
