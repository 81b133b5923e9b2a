package org.passerelle.care.practices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How answers lose weight as they grow old, as it is in force today.
record Fading(LocalDate today, List<AnswerAge> ages) {

    private static final int ONE_YEAR = 365;

    static Fading of(LocalDate today, List<AnswerAge> all) {
        return new Fading(
                today,
                all.stream()
                        .filter(age -> age.isInForce(today))
                        .sorted(Comparator.comparingInt(AnswerAge::fromDays).reversed())
                        .toList());
    }

    /// The oldest age an answer of that day has reached, absent as long as it is young.
    Optional<AnswerAge> of(LocalDate answer) {
        return ages.stream().filter(age -> days(answer) >= age.fromDays()).findFirst();
    }

    long days(LocalDate answer) {
        return ChronoUnit.DAYS.between(answer, today);
    }

    /// Answers before this day are to be checked again.
    LocalDate freshSince() {
        return toCheck().map(age -> today.minusDays(age.fromDays() - 1L)).orElse(LocalDate.EPOCH);
    }

    /// After so many days an answer is to be checked again; a year where no age says so.
    int daysFresh() {
        return toCheck().map(AnswerAge::fromDays).orElse(ONE_YEAR);
    }

    private Optional<AnswerAge> toCheck() {
        return ages.stream().filter(AnswerAge::isToCheck).min(Comparator.comparingInt(AnswerAge::fromDays));
    }
}
