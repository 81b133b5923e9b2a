package org.passerelle.care.advocacy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// Reads what is told, and says of each field that cannot stand why.
final class AdvocacyCheck {

    /// In years.
    private static final int BACK = 6;

    private static final int AHEAD = 5;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 500;
    private static final int MOST_PROMISES = 10;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final LocalDate today;

    AdvocacyCheck(LocalDate today) {
        this.today = today;
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }

    PartnerKind kind(@Nullable String typed) {
        return code(PartnerKind.class, "kind", typed, PartnerKind.OTHER);
    }

    CommitmentResult result(@Nullable String typed) {
        return code(CommitmentResult.class, "result", typed, CommitmentResult.KEPT);
    }

    private <E extends Enum<E>> E code(Class<E> type, String field, @Nullable String typed, E instead) {
        try {
            return Codes.require(type, field, typed);
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return instead;
        }
    }

    String name(String field, @Nullable String typed) {
        return PlainText.line(field, typed, LONGEST_NAME, problems);
    }

    @Nullable
    String nameIfGiven(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : name(field, typed);
    }

    String asked(@Nullable String typed) {
        return PlainText.line("asked", typed, LONGEST, problems);
    }

    String reason(@Nullable String typed) {
        return PlainText.line("reason", typed, LONGEST, problems);
    }

    /// One of the user's.
    String team(@Nullable String typed, PathwayAccess access, CurrentUser user) {
        if (typed == null || typed.isBlank()) {
            return wrong("", "team", "required");
        }
        return access.programme(typed, user)
                .map(Programme::code)
                .orElseGet(() -> wrong("", "team", "option.unknown", typed.strip()));
    }

    LocalDate dayThatWas(@Nullable String typed) {
        LocalDate day = day("on", typed);
        return day.isAfter(today) ? wrong(today, "on", "date.future") : day;
    }

    LocalDate dayToCome(String field, @Nullable String typed) {
        LocalDate day = day(field, typed);
        return day.isBefore(today) ? wrong(today, field, "date.past") : day;
    }

    private LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return wrong(today, field, "required");
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            boolean far = day.isBefore(today.minusYears(BACK)) || day.isAfter(today.plusYears(AHEAD));
            return far ? wrong(today, field, "date.range", today.getYear() - BACK, today.getYear() + AHEAD) : day;
        } catch (DateTimeParseException e) {
            return wrong(today, field, "date.invalid");
        }
    }

    record Promised(String what, LocalDate dueOn) {}

    List<Promised> promises(@Nullable List<MeetingTold.Promise> told) {
        List<MeetingTold.Promise> promises = Objects.requireNonNullElse(told, List.of());
        if (promises.size() > MOST_PROMISES) {
            return wrong(List.of(), "promises", "list.long", MOST_PROMISES);
        }
        return promises.stream()
                .map(promise -> new Promised(
                        PlainText.line("promised", promise.promised(), LONGEST, problems),
                        dayToCome("dueOn", promise.dueOn())))
                .toList();
    }

    private <T> T wrong(T instead, String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
        return instead;
    }
}
