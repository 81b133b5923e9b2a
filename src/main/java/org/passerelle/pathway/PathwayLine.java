package org.passerelle.pathway;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pathway in a list. `phase` is the id of the called process it stands in; the alias is added from `person`.
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

    /// As the table has it.
    PathwayLine(
            UUID id,
            UUID personId,
            String programme,
            PathwayState state,
            @Nullable String phase,
            @Nullable ClosedReason closedReason,
            Instant startedAt,
            Instant movedAt,
            @Nullable Instant expectedBy) {
        this(id, personId, "", programme, state, phase, closedReason, startedAt, movedAt, expectedBy);
    }

    PathwayLine named(String alias) {
        return new PathwayLine(
                id, personId, alias, programme, state, phase, closedReason, startedAt, movedAt, expectedBy);
    }

    public boolean stalledAt(Instant now) {
        return expectedBy != null && expectedBy.isBefore(now);
    }
}
