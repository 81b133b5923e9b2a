package org.passerelle.care.escort;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// From one day to another, both included.
record DaysAsked(LocalDate from, LocalDate to) {

    /// In days; nobody plans a longer time.
    static final int LONGEST = 366;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /// Without the first it is `today`, without the last so many days are meant. Throws [InvalidInput] naming each
    /// field that cannot stand.
    static DaysAsked read(@Nullable String from, @Nullable String to, LocalDate today, int usually) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate first = day("from", from, today, problems);
        LocalDate last = day("to", to, first.plusDays(usually - 1L), problems);
        if (problems.isEmpty() && last.isBefore(first)) {
            problems.add(new FieldProblem("to", "period.end"));
        } else if (problems.isEmpty() && ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            problems.add(new FieldProblem("to", "period.long", LONGEST));
        }
        InvalidInput.throwIfAny(problems);
        return new DaysAsked(first, last);
    }

    private static LocalDate day(String field, @Nullable String typed, LocalDate unless, List<FieldProblem> problems) {
        if (typed == null || typed.isBlank()) {
            return unless;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
            problems.add(new FieldProblem(field, "date.range", FIRST_YEAR, LAST_YEAR));
        } catch (DateTimeParseException e) {
            problems.add(new FieldProblem(field, "date.invalid"));
        }
        return unless;
    }
}
