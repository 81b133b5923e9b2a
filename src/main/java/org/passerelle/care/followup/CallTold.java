package org.passerelle.care.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call as somebody tells it.
///
/// @param outcome what the person said of the visit, or of the time after it; only when they were reached
/// @param reason why they did not go
/// @param agreement of the doctor, with the outcome REGULAR_DOCTOR
public record CallTold(
        CallResult result,
        @Nullable UUID contactId,
        @Nullable ToldOutcome outcome,
        @Nullable NotAttendedReason reason,
        @Nullable Agreement agreement,
        @Nullable String note) {}
