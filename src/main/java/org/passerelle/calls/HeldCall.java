package org.passerelle.calls;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;

/// An answer that can still be taken back.
///
/// @param id made with the form: the same answer sent twice is one
/// @param by with what they might do when they answered
/// @param tookTask nobody held the task before, so it is given back with the answer
record HeldCall(
        UUID id,
        UUID taskId,
        UUID pathwayId,
        CallAnswer answer,
        CurrentUser by,
        Instant dueAt,
        boolean tookTask,
        State state) {

    enum State {
        HELD,
        /// On its way like any other answer.
        APPLIED,
        UNDONE,
        /// It could not be applied, and somebody has to say it again.
        REFUSED
    }
}
