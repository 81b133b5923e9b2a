package org.passerelle.care.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.CalendarVisits.Visit;
import org.passerelle.care.escort.EscortWeek.Planned;

/// One line of a calendar.
record CalendarEntry(
        UUID id,
        int sequence,
        Instant from,
        Instant until,
        boolean canceled,
        String words,
        @Nullable String place) {

    /// How long nobody says; half an hour is what most keep free.
    private static final Duration VISIT = Duration.ofMinutes(30);

    static CalendarEntry of(Visit visit, String words, @Nullable String place) {
        return new CalendarEntry(
                visit.id(),
                visit.sequence(),
                visit.startsAt(),
                visit.startsAt().plus(VISIT),
                visit.canceled(),
                words,
                place);
    }

    static CalendarEntry of(Planned escort, String words, @Nullable String place) {
        boolean fellAway = escort.releasedAt() != null;
        Instant until = escort.until() == null ? escort.at().plus(VISIT) : escort.until();
        return new CalendarEntry(escort.id(), fellAway ? 1 : 0, escort.at(), until, fellAway, words, place);
    }
}
