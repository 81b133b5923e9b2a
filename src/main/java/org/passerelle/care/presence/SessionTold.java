package org.passerelle.care.presence;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// As it was typed.
record SessionTold(
        @Nullable @Schema(description = "The day on which it was, today at the latest")
        String on,

        @Nullable
        @Schema(description = "BREAST_CANCER_SCREENING, HEALTH_RIGHTS, HEALTH_SYSTEM, HEALTH_LITERACY or OTHER")
        String topic,

        @Nullable @Schema(description = "In a few words, of an OTHER topic")
        String topicWords,

        @Nullable @Schema(description = "The code of one of the account's programmes")
        String team,

        @Nullable @Schema(description = "How many came, 0 to 500")
        Integer attendees) {}
