package org.passerelle.care.interpreting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.interpreting.funding.Euros;
import org.passerelle.person.Languages;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// Reads what is told of the use of an interpreter, and says of each field that cannot stand why.
final class UseCheck {

    /// In minutes; nobody interprets longer without a break.
    static final int LONGEST = 240;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final List<FieldProblem> problems = new ArrayList<>();

    /// Throws [InvalidInput] naming each field that cannot stand.
    void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }

    String language(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            wrong("language", "required");
            return "";
        }
        return Languages.code(typed).orElseGet(() -> {
            wrong("language", "language.unknown", typed);
            return "";
        });
    }

    InterpreterMode mode(@Nullable String typed) {
        try {
            InterpreterMode mode = Codes.require(InterpreterMode.class, "mode", typed);
            if (!mode.isAnInterpreter()) {
                wrong("mode", "option.unknown", mode.name());
            }
            return mode;
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return InterpreterMode.PHONE;
        }
    }

    /// A year ahead at most.
    LocalDate on(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            wrong("on", "required");
            return today;
        }
        try {
            LocalDate on = LocalDate.parse(typed.strip());
            if (on.isBefore(EARLIEST) || on.isAfter(today.plusYears(1))) {
                wrong("on", "date.invalid");
            }
            return on;
        } catch (DateTimeParseException e) {
            wrong("on", "date.invalid");
            return today;
        }
    }

    @Nullable
    Integer minutes(@Nullable Integer told) {
        if (told != null && told < 1) {
            wrong("minutes", "number.small", 1);
        } else if (told != null && told > LONGEST) {
            wrong("minutes", "number.large", LONGEST);
        }
        return told;
    }

    /// In cents.
    @Nullable
    Long cost(@Nullable String typed) {
        return Euros.readIfGiven("cost", typed, problems);
    }

    void wrong(String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
    }
}
