package org.passerelle.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.person.PersonName;

/// A line of a list as the table has it; the name is added from `person`.
record TaskRow(
        UUID id,
        String step,
        String processId,
        String title,
        UUID pathwayId,
        UUID personId,
        String programme,
        Instant dueAt,
        int priority,
        @Nullable String assignee,
        TaskState state,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    TaskLine line(PersonName person) {
        return new TaskLine(
                id,
                step,
                processId,
                title,
                pathwayId,
                personId,
                person.alias(),
                person.languages(),
                person.communeInsee(),
                programme,
                dueAt,
                priority,
                assignee,
                state,
                doneAt,
                doneBy);
    }
}
