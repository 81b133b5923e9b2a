package org.passerelle.care.appointments.closures;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// As it was typed. Without a practice and a commune it is about everywhere.
public record ClosedDayTold(
        @Nullable @Schema(description = "CLOSED (unless told otherwise), or STRIKE: open, but people may not get there")
        String kind,

        @Nullable String from,

        @Nullable @Schema(description = "The last day, it included; absent: one day only")
        String to,

        @Nullable String practiceId,

        @Nullable @Schema(description = "INSEE code, or the name of a commune we know")
        String commune,

        @Nullable @Schema(description = "In a few words, for those who book")
        String reason) {}
