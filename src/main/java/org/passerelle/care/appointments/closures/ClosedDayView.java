package org.passerelle.care.appointments.closures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Without a practice and a commune it is about everywhere.
public record ClosedDayView(
        UUID id,

        @Schema(description = "CLOSED or STRIKE") DayNote.Kind kind,

        LocalDate from,

        @Schema(description = "The last day, it included") LocalDate to,

        @Nullable UUID practiceId,
        @Nullable String communeInsee,
        String reason,
        String enteredBy,
        Instant enteredAt) {}
