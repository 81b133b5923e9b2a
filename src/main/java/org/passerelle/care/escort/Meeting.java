package org.passerelle.care.escort;

import java.time.Duration;
import java.time.Instant;

/// Who meets the person where and when, how many minutes it takes to get there, and when the visit ends.
///
/// @param backMinutes how long the way back is; none when the next visit counts it
record Meeting(String companion, String place, Instant at, int travelMinutes, Instant visitEnds, int backMinutes) {

    /// From leaving for the meeting place …
    Instant busyFrom() {
        return at.minus(Duration.ofMinutes(travelMinutes));
    }

    /// … until being back from the visit.
    Instant busyUntil() {
        return visitEnds.plus(Duration.ofMinutes(backMinutes));
    }
}
