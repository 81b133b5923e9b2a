package org.passerelle.care.practices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A practice, everything that speaks for or against it, and what it answered last for this person. One that did not
/// pick up is not called again before a certain moment. Its rank follows from the reasons, and is counted once.
record Match(
        Practice practice,
        List<Reason> reasons,
        Optional<PracticeCall> lastCall,
        @Nullable Instant notBefore,
        Rank rank) {

    private static final String CHOSEN = "CHOSEN_ANYWAY";

    record Rank(boolean possible, boolean chosen, int score) {

        static Rank of(List<Reason> reasons) {
            return new Rank(
                    reasons.stream().noneMatch(Reason::rulesOut),
                    reasons.stream().anyMatch(reason -> reason.code().equals(CHOSEN)),
                    reasons.stream().mapToInt(Reason::weight).sum());
        }
    }

    static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::isPossible)
            .thenComparing(Match::isChosen)
            .thenComparingInt(Match::score)
            .reversed()
            .thenComparing(match -> match.practice().name());

    Match(Practice practice, List<Reason> reasons, Optional<PracticeCall> lastCall, @Nullable Instant notBefore) {
        this(practice, reasons, lastCall, notBefore, Rank.of(reasons));
    }

    boolean canBeCalledNow() {
        return notBefore == null;
    }

    boolean isPossible() {
        return rank.possible();
    }

    /// Somebody wants it called next, whatever speaks against it.
    boolean isChosen() {
        return rank.chosen();
    }

    int score() {
        return rank.score();
    }

    boolean isToCheck() {
        return reasons.stream().anyMatch(reason -> reason.code().equals(MatchingRules.TO_CHECK_AGAIN));
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

    Match chosen(String why) {
        Stream<Reason> first = Stream.of(Reason.weighs(1, CHOSEN, new Reason.Quote(why)));
        return new Match(
                practice,
                Stream.concat(first, reasons.stream().map(Reason::softened)).toList(),
                lastCall,
                notBefore);
    }
}
