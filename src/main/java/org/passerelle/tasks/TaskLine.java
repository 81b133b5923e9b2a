package org.passerelle.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Subject;

/// A task in a list, with what one must know of the person to choose it. `title` is the task's name in the model;
/// screens prefer the sentence under `task.<step>` with the alias in it. What it tells of the person comes from there.
/// A task about another subject has that one's name in place of an alias, and neither person nor pathway.
public record TaskLine(
        UUID id,
        String step,
        String processId,
        String title,
        @Nullable UUID pathwayId,
        @Nullable UUID personId,
        Subject about,
        String alias,
        List<String> languages,
        @Nullable String communeInsee,
        String programme,
        Instant dueAt,
        int priority,
        @Nullable String assignee,
        TaskState state,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {}
