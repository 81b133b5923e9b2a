package org.passerelle.care.appointments.closures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a day at one place.
///
/// @param reason the name of the holiday, or what the supervisor wrote
/// @param closedDayId absent for a public holiday
public record DayNote(
        Kind kind,
        String reason,

        @Nullable @Schema(description = "The note it comes from")
        UUID closedDayId) {

    public enum Kind {
        HOLIDAY,
        CLOSED,
        /// Practices are open, but people may not get there.
        STRIKE
    }
}
