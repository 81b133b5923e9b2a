package org.passerelle.care.rights;

import java.time.LocalDate;
import org.passerelle.pathway.Happening;

/// What the history tells of a person's cover.
sealed interface RightsHistory extends Happening {

    record UrgentSigns() implements RightsHistory {}

    record RightsNoted(@OneSentenceEach CurrentRight right) implements RightsHistory {}

    record RightsNotedUntil(
            LocalDate until, @OneSentenceEach CurrentRight right) implements RightsHistory {}
}
