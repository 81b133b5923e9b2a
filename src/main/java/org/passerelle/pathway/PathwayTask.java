package org.passerelle.pathway;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Subject;

/// A task as the API tells it.
public record PathwayTask(
        UUID id,

        @Schema(description = "The element of the model, for example Task_CallPractice")
        String step,

        @Schema(description = "What to do, in the reader's language")
        String title,

        @Nullable UUID pathwayId,

        @Schema(description = "The pathway, or what else the task is about")
        Subject about,

        Instant dueAt,
        int priority,
        @Nullable String assignee,
        @Schema(description = "OPEN, DONE or CANCELED") String state) {}
