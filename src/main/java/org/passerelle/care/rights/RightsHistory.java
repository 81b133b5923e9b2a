package org.passerelle.care.rights;

import java.time.LocalDate;
import org.passerelle.pathway.Happening;

/// What the history tells of a person's cover.
sealed interface RightsHistory extends Happening {

    record UrgentSigns() implements RightsHistory {}

    record RightsNoted(@OneSentenceEach CurrentRight right) implements RightsHistory {}

    record RightsNotedUntil(
            LocalDate until, @OneSentenceEach CurrentRight right) implements RightsHistory {}

    /// A renewal, or the answer to a file, is followed until this day.
    record RightsFollowed(LocalDate until) implements RightsHistory {}

    record RightsEnded() implements RightsHistory {}

    /// Somebody told so.
    record RightsChanged() implements RightsHistory {}
}
