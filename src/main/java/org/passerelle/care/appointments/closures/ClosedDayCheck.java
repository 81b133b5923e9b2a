package org.passerelle.care.appointments.closures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// Reads what is told of days to come, and says of each field that cannot stand why.
final class ClosedDayCheck {

    /// In days, from today and from the first to the last: a year typed wrong would close everything.
    private static final int AHEAD = 730;

    private static final int LONGEST = 92;
    private static final int LONGEST_REASON = 120;

    private enum Entered {
        CLOSED,
        STRIKE
    }

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Communes communes;

    ClosedDayCheck(Communes communes) {
        this.communes = communes;
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }

    DayNote.Kind kind(@Nullable String typed) {
        try {
            Entered kind = Codes.readIfGiven(Entered.class, "kind", typed);
            return kind == Entered.STRIKE ? DayNote.Kind.STRIKE : DayNote.Kind.CLOSED;
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return DayNote.Kind.CLOSED;
        }
    }

    LocalDate from(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            wrong("from", "required");
            return today;
        }
        return day("from", typed, today);
    }

    /// That one day when nothing else is said. It may have begun, but is not over.
    LocalDate to(@Nullable String typed, LocalDate from, LocalDate today) {
        LocalDate to = typed == null || typed.isBlank() ? from : day("to", typed, from);
        if (!problems.isEmpty()) {
            return to;
        }
        if (to.isBefore(from)) {
            wrong("to", "period.end");
        } else if (to.isBefore(today)) {
            wrong(typed == null || typed.isBlank() ? "from" : "to", "date.past");
        } else if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            wrong("to", "period.long", LONGEST);
        }
        return to;
    }

    private LocalDate day(String field, String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (Math.abs(ChronoUnit.DAYS.between(today, day)) > AHEAD) {
                wrong(field, "date.range", today.getYear() - 1, today.getYear() + 1);
                return today;
            }
            return day;
        } catch (DateTimeParseException e) {
            wrong(field, "date.invalid");
            return today;
        }
    }

    @Nullable
    UUID practice(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            wrong("practiceId", "type.uuid");
            return null;
        }
    }

    /// A practice says where it is.
    @Nullable
    String commune(@Nullable String typed, @Nullable UUID practice) {
        if (practice != null || typed == null || typed.isBlank()) {
            return null;
        }
        List<Commune> meant = communes.written(typed);
        if (meant.size() != 1) {
            wrong("commune", meant.isEmpty() ? "commune.not-found" : "commune.several", typed.strip());
            return null;
        }
        return meant.getFirst().insee();
    }

    String reason(@Nullable String typed) {
        return PlainText.line("reason", typed, LONGEST_REASON, problems);
    }

    private void wrong(String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
    }
}
