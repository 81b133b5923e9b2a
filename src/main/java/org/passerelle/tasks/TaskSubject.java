package org.passerelle.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a task is about, and whose mediators do it: a person on their pathway, or the outreach to a practice.
record TaskSubject(
        @Nullable UUID pathwayId,
        @Nullable UUID personId,
        @Nullable UUID outreachId,
        String programme) {}
