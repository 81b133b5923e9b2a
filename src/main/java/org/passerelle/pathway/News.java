package org.passerelle.pathway;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;

/// One piece of news, as somebody told it: who said so (`by`: PRACTICE, PERSON, TEAM or OTHER), and what the kind of
/// news asks for.
///
/// @param state where the pathway stands
/// @param at the new date of an appointment
/// @param reason why, as a code of the house that knows them
/// @param outcome what the practice answered, or what became of the visit
/// @param toldBy username of who wrote it down
public record News(
        NewsKind kind,
        PathwayState state,
        Teller by,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable UUID practiceId,
        @Nullable String outcome,
        String toldBy,
        Instant toldAt) {

    public enum Teller {
        PRACTICE,
        PERSON,
        TEAM,
        OTHER
    }

    /// A code that was told, absent when none was. Throws [InvalidInput] beside the field for one that is none of
    /// them.
    public static <E extends Enum<E>> @Nullable E code(String field, @Nullable String told, E[] codes) {
        if (told == null) {
            return null;
        }
        return Stream.of(codes)
                .filter(code -> code.name().equals(told))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "option.unknown", told));
    }
}
