package org.passerelle.care.interpreting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.interpreting.InvoiceLine.Written;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// Finds the use of an interpreter that a line of an invoice is about, locked in the caller's transaction.
@Component
class InvoicedUse {

    private final InterpreterUses uses;
    private final Clock clock;

    InvoicedUse(InterpreterUses uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    /// The one that is named, or of those of that day in that language the one of this supplier and of as many minutes.
    /// Throws [InvalidInput] when there is none to pay, or several that different lines pay.
    InterpreterUse find(@Nullable UUID named, Written written, String supplier) {
        return named == null ? of(written, supplier) : payable(named);
    }

    private InterpreterUse payable(UUID named) {
        InterpreterUse use = uses.findLocked(named).orElseThrow(() -> new InvalidInput("useId", "invoice.no-use"));
        if (use.isInvoiced()) {
            throw new InvalidInput("useId", "invoice.use-twice");
        }
        if (use.state() == InterpreterUse.State.RELEASED) {
            throw new InvalidInput("useId", "invoice.released");
        }
        if (use.lineId() == null) {
            throw new InvalidInput("useId", "invoice.not-ours");
        }
        if (use.on().isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("useId", "date.future");
        }
        return use;
    }

    private InterpreterUse of(Written written, String supplier) {
        LocalDate on = Objects.requireNonNull(written.on());
        String language = Objects.requireNonNullElse(written.language(), "");
        List<InterpreterUse> fitting = uses.findNotInvoiced(on, language);
        // suppliers write their own name in more than one way
        fitting = preferred(fitting, use -> use.supplier() == null || supplier.equalsIgnoreCase(use.supplier()));
        fitting = preferred(fitting, use -> Objects.equals(use.minutes(), written.minutes()));
        if (fitting.isEmpty()) {
            throw new InvalidInput("on", "invoice.no-use");
        }
        if (fitting.stream().map(InterpreterUse::lineId).distinct().count() > 1) {
            throw new InvalidInput("on", "invoice.several", fitting.size());
        }
        return fitting.getFirst();
    }

    private static List<InterpreterUse> preferred(List<InterpreterUse> all, Predicate<InterpreterUse> by) {
        List<InterpreterUse> some = all.stream().filter(by).toList();
        return some.isEmpty() ? all : some;
    }
}
