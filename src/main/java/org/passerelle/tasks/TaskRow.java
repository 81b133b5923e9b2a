package org.passerelle.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a list as the table has it; whoever knows what it is about adds its name.
record TaskRow(
        UUID id,
        String step,
        String processId,
        String title,
        @Nullable UUID pathwayId,
        @Nullable UUID personId,
        @Nullable UUID outreachId,
        String programme,
        Instant dueAt,
        int priority,
        @Nullable String assignee,
        TaskState state,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    TaskLine line(String name, List<String> languages, @Nullable String communeInsee) {
        return new TaskLine(
                id,
                step,
                processId,
                title,
                pathwayId,
                personId,
                outreachId,
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
