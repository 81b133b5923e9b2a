package org.passerelle.care.escort;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one person comes to one appointment.
record EscortView(
        UUID id,
        UUID pathwayId,
        UUID personId,
        String alias,
        String programme,
        Instant appointmentAt,
        EscortLevel level,

        @Nullable @Schema(description = "Username of who goes along; absent when nobody does")
        String companion,

        @Nullable String meetingPlace,
        @Nullable Instant meetingAt,

        @Nullable @Schema(description = "When whoever goes along is back")
        Instant until) {}
