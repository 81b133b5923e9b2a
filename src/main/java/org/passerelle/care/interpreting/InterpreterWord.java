package org.passerelle.care.interpreting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What people tell of an interpreter after the visit: whether they were of use, or that nobody went.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InterpreterWord {

    private final InterpreterUses uses;
    private final UseBook book;

    InterpreterWord(InterpreterUses uses, UseBook book) {
        this.uses = uses;
        this.book = book;
    }

    /// Nothing when none was planned. Without minutes it cost what was expected, until the invoice says better.
    public void heard(UUID pathwayId, InterpreterOutcome outcome, @Nullable Integer minutes, String by) {
        uses.findPlanned(pathwayId).ifPresent(use -> book.settle(use, outcome, minutes, null, by));
    }

    /// The person did not go: what was reserved is free again.
    public void notUsed(UUID pathwayId, String by) {
        uses.findPlanned(pathwayId).ifPresent(use -> book.release(use, by));
    }
}
