package org.passerelle.care.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnsweredTask;

/// One call, or a word that came by itself.
///
/// @param contactId where, absent when nobody says
record CallMade(
        UUID pathwayId,
        @Nullable UUID taskId,
        @Nullable UUID contactId,
        CallResult result,
        Outcome outcome,
        @Nullable NotAttendedReason reason,
        @Nullable String notes,
        String by,
        Instant at) {

    static CallMade answering(
            AnsweredTask task,
            @Nullable UUID contactId,
            CallResult result,
            Outcome outcome,
            @Nullable NotAttendedReason reason,
            @Nullable String notes) {
        return new CallMade(
                task.pathwayId(), task.taskId(), contactId, result, outcome, reason, notes, task.by(), task.at());
    }
}
