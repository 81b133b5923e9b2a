package org.passerelle.care.interpreting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.interpreting.InvoiceLine.Written;
import org.passerelle.care.interpreting.funding.Euros;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// Reads a line of an invoice.
final class InvoiceCheck {

    private InvoiceCheck() {}

    /// Throws [InvalidInput] for what cannot stand: a day that has not come, an amount below zero, minutes of ten
    /// hours.
    static Written read(InvoiceTold.Line line, LocalDate today) {
        UseCheck check = new UseCheck();
        LocalDate on = line.useId() != null && isBlank(line.on()) ? null : check.on(line.on(), today);
        if (on != null && on.isAfter(today)) {
            check.wrong("on", "date.future");
        }
        String language = isBlank(line.language()) ? null : check.language(line.language());
        Integer minutes = check.minutes(line.minutes());
        check.throwIfAny();
        return new Written(on, language, minutes, amount(line.amount()));
    }

    private static long amount(@Nullable String typed) {
        List<FieldProblem> problems = new ArrayList<>();
        Long cents = Euros.readIfGiven("amount", typed, problems);
        if (cents == null && problems.isEmpty()) {
            problems.add(new FieldProblem("amount", "required"));
        }
        InvalidInput.throwIfAny(problems);
        return Objects.requireNonNull(cents);
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
