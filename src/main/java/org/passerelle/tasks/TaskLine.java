package org.passerelle.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task in a list, with what one must know of the person to choose it. `title` is the task's name in the model;
/// screens prefer the sentence under `task.<step>` with the alias in it. What it tells of the person comes from there.
/// A task about a practice has the practice's name in place of an alias, and neither person nor pathway.
public record TaskLine(
        UUID id,
        String step,
        String processId,
        String title,
        @Nullable UUID pathwayId,
        @Nullable UUID personId,
        @Nullable UUID outreachId,
        String alias,
        List<String> languages,
        @Nullable String communeInsee,
        String programme,
        Instant dueAt,
        int priority,
        @Nullable String assignee,
        TaskState state,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    /// The pathway, or the outreach.
    UUID about() {
        return Objects.requireNonNull(pathwayId == null ? outreachId : pathwayId);
    }
}
