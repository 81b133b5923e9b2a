package org.passerelle.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Subject;

/// A line of a list as the table has it; whoever knows what it is about adds its name.
record TaskRow(
        UUID id,
        String step,
        String processId,
        String title,
        @Nullable UUID pathwayId,
        @Nullable UUID personId,
        Subject.@Nullable Kind subjectKind,
        @Nullable UUID subjectId,
        String programme,
        Instant dueAt,
        int priority,
        @Nullable String assignee,
        TaskState state,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    Subject about() {
        return subjectKind == null
                ? Subject.pathway(Objects.requireNonNull(pathwayId))
                : new Subject(subjectKind, Objects.requireNonNull(subjectId));
    }

    TaskLine line(String name, List<String> languages, @Nullable String communeInsee) {
        return new TaskLine(
                id,
                step,
                processId,
                title,
                pathwayId,
                personId,
                about(),
                name,
                languages,
                communeInsee,
                programme,
                dueAt,
                priority,
                assignee,
                state,
                doneAt,
                doneBy);
    }
}
