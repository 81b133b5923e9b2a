package org.passerelle.care.interpreting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An interpreter that is wanted: for whom, where, when and how, checked.
///
/// @param by username; absent for the machine
record PlannedUse(
        @Nullable UUID pathwayId,
        @Nullable UUID practiceId,
        String language,
        InterpreterMode mode,
        LocalDate on,
        @Nullable String by) {}
