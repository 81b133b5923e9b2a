package org.passerelle.care.escort;

import java.time.Duration;
import java.time.Instant;

/// Who meets the person where and when, how many minutes it takes to get there, and when the visit ends.
record Meeting(String companion, String place, Instant at, int travelMinutes, Instant visitEnds) {

    /// From leaving for the meeting place …
    Instant busyFrom() {
        return at.minus(travel());
    }

    /// … until being back from the visit.
    Instant busyUntil() {
        return visitEnds.plus(travel());
    }

    private Duration travel() {
        return Duration.ofMinutes(travelMinutes);
    }
}
