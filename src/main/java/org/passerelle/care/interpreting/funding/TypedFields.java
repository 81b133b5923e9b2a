package org.passerelle.care.interpreting.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// What is typed of lines and tariffs, field by field, with what is wrong with it.
final class TypedFields {

    private static final int LONGEST = 120;
    private static final int MOST_VAT = 100;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final List<FieldProblem> problems = new ArrayList<>();

    /// Throws [InvalidInput] naming each field that cannot stand.
    void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }

    String name(String field, @Nullable String typed) {
        return PlainText.line(field, typed, LONGEST, problems);
    }

    /// The first day of a period, which must be told.
    LocalDate first(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            wrong("validFrom", "required");
            return EARLIEST;
        }
        return Objects.requireNonNullElse(day("validFrom", typed), EARLIEST);
    }

    /// The last day of a period, open when none is told.
    @Nullable
    LocalDate last(@Nullable String typed, LocalDate first) {
        LocalDate last = typed == null || typed.isBlank() ? null : day("validTo", typed);
        if (last != null && last.isBefore(first)) {
            wrong("validTo", "period.backwards");
        }
        return last;
    }

    private @Nullable LocalDate day(String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                wrong(field, "date.invalid");
                return null;
            }
            return day;
        } catch (DateTimeParseException e) {
            wrong(field, "date.invalid");
            return null;
        }
    }

    /// In cents, zero or more.
    long amount(String field, @Nullable String typed, boolean required) {
        Long cents = Euros.readIfGiven(field, typed, problems);
        if (cents == null && required && (typed == null || typed.isBlank())) {
            wrong(field, "required");
        }
        return cents == null ? 0 : cents;
    }

    BigDecimal percent(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return BigDecimal.ZERO;
        }
        try {
            BigDecimal percent = new BigDecimal(typed.strip().replace(',', '.'));
            if (percent.signum() < 0) {
                wrong(field, "number.small", 0);
            } else if (percent.compareTo(BigDecimal.valueOf(MOST_VAT)) > 0 || percent.scale() > 2) {
                wrong(field, "number.large", MOST_VAT);
            }
            return percent;
        } catch (NumberFormatException e) {
            wrong(field, "type.number");
            return BigDecimal.ZERO;
        }
    }

    int between(String field, @Nullable Integer typed, int least, int most) {
        if (typed == null) {
            wrong(field, "required");
            return least;
        }
        if (typed < least) {
            wrong(field, "number.small", least);
        } else if (typed > most) {
            wrong(field, "number.large", most);
        }
        return typed;
    }

    List<String> codes(String field, @Nullable List<@Nullable String> told, Set<String> known) {
        List<String> codes = told == null
                ? List.of()
                : told.stream()
                        .map(code -> Objects.requireNonNullElse(code, ""))
                        .distinct()
                        .toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(unknown -> wrong(field, "option.unknown", unknown));
        return codes;
    }

    void wrong(String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
    }
}
