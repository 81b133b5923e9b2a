package org.passerelle.care.rights;

import java.time.LocalDate;
import org.passerelle.care.rights.law.RightsAlert;
import org.passerelle.pathway.Happening;

/// What the history tells of a person's cover.
sealed interface RightsHistory extends Happening {

    record UrgentSigns() implements RightsHistory {}

    record RightsNoted(@OneSentenceEach CurrentRight right) implements RightsHistory {}

    record RightsNotedUntil(
            LocalDate until, @OneSentenceEach CurrentRight right) implements RightsHistory {}

    /// To be watched for, as the table of alerts says.
    record RightsAlerted(@OneSentenceEach RightsAlert alert) implements RightsHistory {}

    /// Their renewal is followed until this day.
    record RightsFollowed(LocalDate until) implements RightsHistory {}

    /// The answer to a file is followed until the day on which silence gives it.
    record FileFollowed(LocalDate until, @OneSentenceEach Silence silence) implements RightsHistory {}

    record SilenceAnswered(@OneSentenceEach Silence silence) implements RightsHistory {}

    /// A visit was booked for a later day than this one, the last of the cover.
    record RightsEndBeforeVisit(LocalDate end) implements RightsHistory {}

    record RightsEnded() implements RightsHistory {}

    /// Somebody told so.
    record RightsChanged() implements RightsHistory {}
}
