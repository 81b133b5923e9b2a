package org.passerelle.care.escort.planner;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Commune;

/// A visit of that day that somebody goes along to.
///
/// @param where the commune of the practice
/// @param languages of the person, as ISO 639-3 codes
/// @param promised the practice was told that somebody comes along
/// @param missed how many visits the person missed in a row
/// @param fixed who goes along already: never moved
public record DayVisit(
        UUID id,
        @Nullable Commune where,
        Instant meetsAt,
        Instant endsAt,
        Set<String> languages,
        boolean promised,
        int missed,
        @Nullable Fixed fixed) {

    /// Decided by a person, with the time it takes them.
    public record Fixed(String companion, Instant from, Instant until) {}
}
