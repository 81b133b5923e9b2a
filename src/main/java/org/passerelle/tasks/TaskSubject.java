package org.passerelle.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Subject;

/// What a task is about, and whose mediators do it: a person on their pathway, or another subject of a process.
record TaskSubject(
        @Nullable UUID pathwayId,
        @Nullable UUID personId,
        @Nullable Subject subject,
        String programme) {}
