package org.passerelle.care.rights.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.passerelle.platform.refusals.InvalidInput;

/// Periods that follow each other without a day between them or in two of them.
///
/// @param periods all others than the one that is asked about
/// @param words a day as it is said in a sentence
record Timeline(List<Period> periods, Function<LocalDate, String> words) {

    /// Throws [InvalidInput] beside the date that leaves a gap or lies in another period.
    void refuseUnlessItFits(Period wanted) {
        LocalDate from = wanted.validFrom();
        periods.stream().filter(other -> other.covers(from)).findFirst().ifPresent(other -> {
            throw new InvalidInput("validFrom", "period.overlap", words.apply(from));
        });
        periods.stream()
                .filter(other -> other.validFrom().isBefore(from))
                .max(Comparator.comparing(Period::validFrom))
                .map(Period::validTo)
                .map(end -> end.plusDays(1))
                .filter(expected -> !expected.equals(from))
                .ifPresent(expected -> {
                    throw new InvalidInput("validFrom", "period.gap", words.apply(expected));
                });
        periods.stream()
                .map(Period::validFrom)
                .filter(next -> next.isAfter(from))
                .min(Comparator.naturalOrder())
                .ifPresent(next -> refuseUnlessItEndsBefore(wanted, next));
    }

    private void refuseUnlessItEndsBefore(Period wanted, LocalDate next) {
        LocalDate end = wanted.validTo();
        if (end == null || !end.isBefore(next)) {
            throw new InvalidInput("validTo", "period.next", words.apply(next));
        }
        if (!end.plusDays(1).equals(next)) {
            throw new InvalidInput("validTo", "period.gap.after", words.apply(next.minusDays(1)));
        }
    }
}
