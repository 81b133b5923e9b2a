package org.passerelle.pathway;

import java.util.Set;

/// What an open pathway waits for. Each waits for exactly one of these.
enum WaitsFor {
    /// Somebody of ours acts: a task is open.
    PERSON,
    /// It comes back by itself, on a date.
    DATE,
    /// Somebody outside answers; should they not, it comes back on a date.
    OUTSIDE,
    /// Nothing and nobody moves it on: it is lost, and somebody has to look.
    NOTHING;

    /// Where an office is waited for; at all other steps without a task it is time itself.
    static final Set<String> OUTSIDE_STEPS = Set.of("Wait_AseAnswer", "Wait_FileAnswer");
}
