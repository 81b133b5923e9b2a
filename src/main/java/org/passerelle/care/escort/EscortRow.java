package org.passerelle.care.escort;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An escort in a list, as the table has it.
record EscortRow(
        UUID id,
        UUID pathwayId,
        UUID personId,
        String programme,
        Instant appointmentAt,
        EscortLevel level,
        @Nullable String companion,
        @Nullable String meetingPlace,
        @Nullable Instant meetingAt,
        @Nullable Instant busyFrom,
        @Nullable Instant busyUntil) {

    EscortView view(String alias) {
        return new EscortView(
                id,
                pathwayId,
                personId,
                alias,
                programme,
                appointmentAt,
                level,
                companion,
                meetingPlace,
                meetingAt,
                busyUntil);
    }
}
