package org.passerelle.care.presence;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// As it was typed.
record LaterVisitTold(
        @Nullable @Schema(description = "The day of the visit, today at the latest")
        String on,

        @Nullable @Schema(description = "Only if the person has a pathway, which the account sees")
        String pathwayId,

        @Nullable @Schema(description = "How many came along with them, 0 to 20: a number, no file")
        Integer cameAlong) {}
