package org.passerelle.pathway;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pathway in a list. `phase` is the id of the called process it stands in.
public record PathwayLine(
        UUID id,
        UUID personId,
        String alias,
        String programme,
        PathwayState state,
        @Nullable String phase,
        @Nullable ClosedReason closedReason,
        Instant startedAt,
        Instant movedAt,
        @Nullable Instant expectedBy) {

    public boolean stalledAt(Instant now) {
        return expectedBy != null && expectedBy.isBefore(now);
    }
}
