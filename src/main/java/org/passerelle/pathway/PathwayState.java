package org.passerelle.pathway;

import java.util.EnumSet;
import java.util.Set;

public enum PathwayState {
    /// Asked for; the engine has not begun yet.
    STARTING,
    RUNNING,
    /// The visit took place; whether the person has a regular doctor is not known yet.
    RELAYED,
    CLOSED;

    /// All that are not closed.
    static final Set<PathwayState> OPEN = Set.copyOf(EnumSet.complementOf(EnumSet.of(CLOSED)));
}
