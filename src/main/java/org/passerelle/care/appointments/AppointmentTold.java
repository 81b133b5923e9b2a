package org.passerelle.care.appointments;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to be other than before, as it was typed: what is absent stays as it was, an empty text takes it away.
record AppointmentTold(
        @Nullable @Schema(description = "The new date and hour, with its offset or on the clock of France")
        String startsAt,

        @Nullable String place,
        @Nullable String doctor,
        @Nullable String specialist,

        @Nullable @Schema(description = "Username of a colleague of the team")
        String mediator,

        @Nullable @Schema(description = "Who moved the date: PRACTICE, PERSON, TEAM (unless told otherwise) or OTHER")
        String by,

        @Nullable @Schema(description = "Why the date moves, as a code")
        String reason,

        @Nullable
        @Schema(description = "The practice said that it is open on that day, though it is believed to be closed")
        Boolean confirmedOpen) {}
