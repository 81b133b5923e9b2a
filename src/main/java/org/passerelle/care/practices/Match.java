package org.passerelle.care.practices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A practice, everything that speaks for or against it, and what it answered last for this person. One that did not
/// pick up is not called again before a certain moment.
record Match(
        Practice practice,
        List<Reason> reasons,
        Optional<PracticeCall> lastCall,
        @Nullable Instant notBefore) {

    static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::isPossible)
            .thenComparingInt(Match::score)
            .reversed()
            .thenComparing(match -> match.practice().name());

    boolean canBeCalledNow() {
        return notBefore == null;
    }

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
        return new Match(practice, reasons.stream().map(Reason::softened).toList(), lastCall, notBefore);
    }

    int score() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }
}
