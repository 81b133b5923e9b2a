package org.passerelle.care.advocacy;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// As it was typed.
record CommitmentOutcomeTold(
        @Nullable @Schema(description = "KEPT, LATER or DROPPED")
        String result,

        @Nullable @Schema(description = "The new day, for LATER")
        String dueOn,

        @Nullable @Schema(description = "Why, for DROPPED") String reason) {}
