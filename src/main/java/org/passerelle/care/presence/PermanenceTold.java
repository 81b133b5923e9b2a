package org.passerelle.care.presence;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// As it was typed.
record PermanenceTold(
        @Nullable @Schema(description = "The day; it may be to come")
        String on,

        @Nullable @Schema(description = "The code of one of the account's programmes")
        String team,

        @Nullable @Schema(description = "In whose waiting room; absent: at the team's own door")
        String practiceId) {}
