package org.passerelle.camunda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pathway now waits for a date (`until`) or for a message (`until` is absent).
public record WaitStarted(
        long elementInstanceKey,
        UUID pathwayId,
        String processId,
        String step,
        @Nullable Instant until) {}
