package org.passerelle.care.messages;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When nobody's phone rings, by the clock on their wall. From and to the same: never quiet.
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /// This moment, or the end of the quiet hours it falls into.
    Instant nextAllowed(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return at;
        }
        boolean tomorrow = !local.toLocalTime().isBefore(to);
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
