package org.passerelle.care.presence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// Reads what is told, and says of each field that cannot stand why.
final class PresenceCheck {

    static final int MOST_ATTENDEES = 500;
    static final int MOST_ALONG = 20;

    /// In years: old records are entered late, permanences are planned ahead.
    private static final int BACK = 6;

    private static final int AHEAD = 1;
    private static final int LONGEST_WORDS = 120;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final LocalDate today;

    PresenceCheck(LocalDate today) {
        this.today = today;
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }

    LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return wrong(today, "on", "required");
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            boolean far = day.isBefore(today.minusYears(BACK)) || day.isAfter(today.plusYears(AHEAD));
            return far ? wrong(today, "on", "date.range", today.getYear() - BACK, today.getYear() + AHEAD) : day;
        } catch (DateTimeParseException e) {
            return wrong(today, "on", "date.invalid");
        }
    }

    LocalDate dayThatWas(@Nullable String typed) {
        LocalDate day = day(typed);
        return day.isAfter(today) ? wrong(today, "on", "date.future") : day;
    }

    /// A visit comes after what it is counted to.
    LocalDate dayOfVisit(@Nullable String typed, LocalDate since) {
        LocalDate day = dayThatWas(typed);
        return problems.isEmpty() && day.isBefore(since) ? wrong(day, "on", "later-visit.before") : day;
    }

    /// One of the user's: of others nobody writes down anything.
    String team(@Nullable String typed, PathwayAccess access, CurrentUser user) {
        if (typed == null || typed.isBlank()) {
            return wrong("", "team", "required");
        }
        return access.programme(typed, user)
                .map(Programme::code)
                .orElseGet(() -> wrong("", "team", "option.unknown", typed.strip()));
    }

    SessionTopic topic(@Nullable String typed) {
        try {
            return Codes.require(SessionTopic.class, "topic", typed);
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return SessionTopic.OTHER;
        }
    }

    @Nullable
    String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : PlainText.line("topicWords", typed, LONGEST_WORDS, problems);
    }

    int attendees(@Nullable Integer typed) {
        return typed == null ? wrong(0, "attendees", "required") : number("attendees", typed, MOST_ATTENDEES);
    }

    int cameAlong(@Nullable Integer typed) {
        return typed == null ? 0 : number("cameAlong", typed, MOST_ALONG);
    }

    private int number(String field, int typed, int most) {
        if (typed < 0) {
            return wrong(0, field, "number.small", 0);
        }
        return typed > most ? wrong(0, field, "number.large", most) : typed;
    }

    @Nullable
    UUID practice(@Nullable String typed, PracticeBriefs practices) {
        UUID id = id("practiceId", typed);
        return id == null || practices.names(Set.of(id)).containsKey(id)
                ? id
                : wrong(id, "practiceId", "option.unknown", id);
    }

    @Nullable
    UUID id(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            problems.add(new FieldProblem(field, "type.uuid"));
            return null;
        }
    }

    private <T> T wrong(T instead, String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
        return instead;
    }
}
