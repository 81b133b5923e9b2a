package org.passerelle.care.practices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A practice, everything that speaks for or against it, and what it answered last for this person.
record Match(Practice practice, List<Reason> reasons, Optional<PracticeCall> lastCall) {

    static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .reversed()
            .thenComparing(match -> match.practice().name());

    boolean isPossible() {
        return reasons.stream().noneMatch(Reason::rulesOut);
    }

    List<Reason> pros() {
        return reasons.stream().filter(Reason::isFor).toList();
    }

    List<Reason> cons() {
        return reasons.stream().filter(reason -> !reason.isFor()).toList();
    }

    Match softened() {
        return new Match(practice, reasons.stream().map(Reason::softened).toList(), lastCall);
    }

    private int score() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }
}
