package org.passerelle.care.rights.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// What somebody typed of a period, field by field, with what is wrong with it.
final class Typed {

    private static final int LONGEST = 300;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final Map<String, String> typed;
    private final List<FieldProblem> problems = new ArrayList<>();

    Typed(Map<String, String> typed) {
        this.typed = typed;
    }

    /// The end may stay open, and is not before the start.
    Period period() {
        LocalDate from = text("validFrom").isEmpty() ? missing("validFrom") : date("validFrom");
        LocalDate to = text("validTo").isEmpty() ? null : date("validTo");
        if (to != null && to.isBefore(from)) {
            problem("validTo", "period.end");
        }
        return new Period(from, to);
    }

    Ceilings ceilings(String scheme) {
        Ceilings ceilings = new Ceilings(
                euros(scheme + ".one"),
                euros(scheme + ".two"),
                euros(scheme + ".three"),
                euros(scheme + ".four"),
                euros(scheme + ".more"));
        notLess(scheme + ".two", ceilings.two(), ceilings.one());
        notLess(scheme + ".three", ceilings.three(), ceilings.two());
        notLess(scheme + ".four", ceilings.four(), ceilings.three());
        return ceilings;
    }

    /// A larger household, or who pays a contribution, may have more, never less. One thing is said beside a field.
    void notLess(String field, int amount, int than) {
        if (amount < than
                && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problem(field, "number.small", than);
        }
    }

    /// A whole number; spaces may part the thousands.
    int number(String field, int least, int most) {
        String text = text(field).replaceAll("[\\s\u00A0\u202F]", "");
        if (text.isEmpty()) {
            problem(field, "required");
            return 0;
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            problem(field, "number.whole");
            return 0;
        }
        int number = Integer.parseInt(text);
        if (number < least) {
            problem(field, "number.small", least);
        } else if (number > most) {
            problem(field, "number.large", most);
        }
        return number;
    }

    private int euros(String field) {
        return number(field, 1, 1_000_000);
    }

    boolean tick(String field) {
        return Boolean.parseBoolean(text(field));
    }

    String source() {
        return PlainText.line("source", typed.get("source"), LONGEST, problems);
    }

    void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }

    private LocalDate date(String field) {
        try {
            LocalDate date = LocalDate.parse(text(field));
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                problem(field, "date.range", EARLIEST.getYear(), LATEST.getYear());
            }
            return date;
        } catch (DateTimeParseException e) {
            problem(field, "date.invalid");
            return EARLIEST;
        }
    }

    private LocalDate missing(String field) {
        problem(field, "required");
        return EARLIEST;
    }

    private String text(String field) {
        String text = typed.get(field);
        return text == null ? "" : text.strip();
    }

    private void problem(String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
    }
}
