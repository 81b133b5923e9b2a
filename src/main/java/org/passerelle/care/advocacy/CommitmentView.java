package org.passerelle.care.advocacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CommitmentView(
        UUID id,
        UUID partnerId,
        String organisation,
        UUID meetingId,
        String team,
        String promised,

        @Schema(description = "The day on which it comes back as a task")
        LocalDate dueOn,

        @Schema(description = "The day it was first promised for")
        LocalDate firstDue,

        @Schema(description = "How often it was given a new day")
        int moves,

        CommitmentState state,

        @Nullable @Schema(description = "Why it was dropped")
        String reason,

        @Nullable String settledBy,
        @Nullable Instant settledAt) {}
