package org.passerelle.care.interpreting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use of an interpreter as it is sent to the API; nothing of it is checked yet, see [UseCheck].
record UseTold(
        @Nullable @Schema(description = "Absent when it is for nobody we accompany")
        UUID pathwayId,

        @Nullable UUID practiceId,

        @Nullable @Schema(description = "ISO 639 code") String language,

        @Nullable @Schema(description = "PHONE, VIDEO, ON_SITE")
        String mode,

        @Nullable @Schema(description = "The day it is for, or was")
        String on,

        @Nullable @Schema(description = "When it has taken place: it is paid at once")
        Integer minutes,

        @Nullable @Schema(description = "In euros with tax, as decimal, when it is known; else by the tariff")
        String cost,

        @Nullable @Schema(description = "Absent: the line that may pay is found")
        UUID fundingLineId) {}
