package org.passerelle.care.practices;

import org.passerelle.pathway.Happening;

/// What the history tells of the search for a practice; `practice` is its name on that day.
sealed interface PracticeHistory extends Happening {

    record PracticesRanked(int possible) implements PracticeHistory {}

    /// Against its conditions.
    record PracticeChosen(String practice) implements PracticeHistory {}

    record PracticeAccepted(String practice) implements PracticeHistory {}

    record PracticeDeclined(
            String practice, @OneSentenceEach RefusalCode why) implements PracticeHistory {}

    record PracticeSilent(String practice) implements PracticeHistory {}
}
