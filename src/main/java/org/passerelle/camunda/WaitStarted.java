package org.passerelle.camunda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A process now waits for a date (`until`) or for a message (`until` is absent).
public record WaitStarted(
        long elementInstanceKey,
        Subject about,
        String processId,
        String step,
        @Nullable Instant until) {}
