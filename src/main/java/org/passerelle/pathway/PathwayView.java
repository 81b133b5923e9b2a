package org.passerelle.pathway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One pathway whole: where it stands, what it waits for, what was done.
public record PathwayView(
        UUID id,
        UUID personId,
        String programme,
        @Nullable String need,
        PathwayState state,
        @Nullable String phase,
        @Nullable ClosedReason closedReason,
        Instant startedAt,
        String startedBy,
        @Nullable Instant closedAt,
        @Nullable Instant expectedBy,
        boolean stalled,
        List<WaitingView> waiting,
        List<Happened> history) {}
