package org.passerelle.pathway;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;

/// One piece of news, as somebody told it: who said so (`by`: PRACTICE, PERSON, TEAM or OTHER), and what the kind of
/// news asks for.
///
/// @param state where the pathway stands
/// @param at the new date of an appointment
/// @param reason why, as a code of the house that knows them
/// @param outcome what the practice answered, or what became of the visit
/// @param confirmedOpen the practice said that it is open on that day, though we believe that it is not
/// @param toldBy username of who wrote it down
public record News(
        NewsKind kind,
        PathwayState state,
        Teller by,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable UUID practiceId,
        @Nullable String outcome,
        boolean confirmedOpen,
        String toldBy,
        Instant toldAt) {

    public enum Teller {
        PRACTICE,
        PERSON,
        TEAM,
        OTHER
    }

    /// The date that was told, absent when none was. Throws [InvalidInput] for one that has passed.
    public @Nullable Instant dateToCome() {
        if (at != null && !at.isAfter(toldAt)) {
            throw new InvalidInput("at", "date.past");
        }
        return at;
    }
}
