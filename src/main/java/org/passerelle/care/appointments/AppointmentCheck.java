package org.passerelle.care.appointments;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// Reads what is told of appointments, and says of each field that cannot stand why.
final class AppointmentCheck {

    /// In days; nobody plans a longer list.
    static final int LONGEST = 366;

    private static final int LONGEST_LINE = 200;

    private final List<FieldProblem> problems = new ArrayList<>();

    /// Throws [InvalidInput] naming each field that cannot stand.
    void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }

    /// The first and the last day. Without the first it is `today`, without the last so many days are asked for.
    List<LocalDate> days(@Nullable String from, @Nullable String to, LocalDate today, int usually) {
        LocalDate first = day("from", from, today);
        LocalDate last = day("to", to, first.plusDays(usually - 1L));
        if (problems.isEmpty() && last.isBefore(first)) {
            wrong("to", "period.end");
        } else if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            wrong("to", "period.long", LONGEST);
        }
        return List.of(first, last);
    }

    private LocalDate day(String field, @Nullable String typed, LocalDate unless) {
        if (typed == null || typed.isBlank()) {
            return unless;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() < 2000 || day.getYear() > 2999) {
                wrong(field, "date.range", 2000, 2999);
                return unless;
            }
            return day;
        } catch (DateTimeParseException e) {
            wrong(field, "date.invalid");
            return unless;
        }
    }

    /// To come, and within two years.
    Instant startsAt(@Nullable String typed, Instant before, Instant now, ZoneId zone) {
        if (typed == null) {
            return before;
        }
        try {
            Instant at = moment(typed, zone);
            if (!at.equals(before) && !at.isAfter(now)) {
                wrong("startsAt", "date.past");
            } else if (at.isAfter(now.plus(2L * LONGEST, ChronoUnit.DAYS))) {
                wrong("startsAt", "appointment.far");
            }
            return at;
        } catch (DateTimeException unreadable) {
            wrong("startsAt", "datetime.invalid");
            return before;
        }
    }

    static boolean saysTheSame(@Nullable String typed, Instant at, ZoneId zone) {
        try {
            return typed != null && moment(typed, zone).equals(at);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    /// With its offset, or as a page writes it: on our clock.
    private static Instant moment(String typed, ZoneId zone) {
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                typed.strip(), OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime written -> written.toInstant();
            case LocalDateTime here -> here.atZone(zone).toInstant();
            default -> throw new IllegalStateException("Neither of the two");
        };
    }

    AppointmentDetails details(AppointmentTold told, AppointmentDetails before, Predicate<String> isOfTheTeam) {
        return new AppointmentDetails(
                line("place", told.place(), before.place()),
                line("doctor", told.doctor(), before.doctor()),
                line("specialist", told.specialist(), before.specialist()),
                mediator(told.mediator(), before.mediator(), isOfTheTeam));
    }

    private @Nullable String line(String field, @Nullable String typed, @Nullable String before) {
        if (typed == null) {
            return before;
        }
        return PlainText.isEmpty(typed) ? null : PlainText.line(field, typed, LONGEST_LINE, problems);
    }

    private @Nullable String mediator(@Nullable String typed, @Nullable String before, Predicate<String> isOfTheTeam) {
        if (typed == null || typed.strip().equals(before)) {
            return before;
        }
        if (typed.isBlank()) {
            return null;
        }
        if (!isOfTheTeam.test(typed.strip())) {
            wrong("mediator", "colleague.unknown", typed.strip());
        }
        return typed.strip();
    }

    <E extends Enum<E>> void code(Class<E> type, String field, @Nullable String typed) {
        try {
            Codes.readIfGiven(type, field, typed);
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
        }
    }

    void wrong(String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
    }
}
