package org.passerelle.care.presence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.WholeNumbers;

/// A session as typed on its page.
record SessionForm(
        @Nullable String on,
        @Nullable String topic,
        @Nullable String topicWords,
        @Nullable String team,
        @Nullable String attendees) {

    static SessionForm fresh(LocalDate today, @Nullable String team) {
        return new SessionForm(today.toString(), null, null, team, null);
    }

    /// Throws [org.passerelle.platform.refusals.InvalidInput] when the number of people is no number.
    SessionTold told() {
        return new SessionTold(on, topic, topicWords, team, WholeNumbers.readIfGiven("attendees", attendees));
    }
}
