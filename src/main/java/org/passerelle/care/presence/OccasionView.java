package org.passerelle.care.presence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OccasionView(
        UUID id,
        @JsonIgnore OccasionKind kind,
        LocalDate on,
        String team,

        @Nullable @Schema(description = "In whose waiting room; absent at the team's own door, and of a session")
        UUID practiceId,

        @Nullable @Schema(description = "Of a session only") SessionTopic topic,

        @Nullable String topicWords,

        @Nullable @Schema(description = "Of a session only") Integer attendees,

        @Schema(description = "Visits that were counted to it since")
        long laterVisits,

        @Schema(description = "People who came along with those visits")
        long cameAlong,

        String enteredBy) {}
