package org.passerelle.pathway;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as the API tells it.
public record PathwayTask(
        UUID id,

        @Schema(description = "The element of the model, for example Task_CallPractice")
        String step,

        @Schema(description = "What to do, in the reader's language")
        String title,

        @Nullable UUID pathwayId,

        @Nullable @Schema(description = "Of a task that is about a practice, which has no pathway")
        UUID outreachId,

        Instant dueAt,
        int priority,
        @Nullable String assignee,
        @Schema(description = "OPEN, DONE or CANCELED") String state) {}
