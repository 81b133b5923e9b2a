package org.passerelle.care.advocacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PartnerView(
        UUID id,
        PartnerKind kind,
        String organisation,

        @Schema(description = "Of whom we speak to there, not their name")
        String personFunction,

        @Nullable @Schema(description = "How their office is reached")
        String contact) {}
