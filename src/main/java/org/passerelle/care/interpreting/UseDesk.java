package org.passerelle.care.interpreting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.interpreting.funding.Ledger;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Uses of interpreters that somebody tells of: planned, taken place, settled.
@Service
@Transactional
class UseDesk {

    private enum Settled {
        CONNECTED,
        LANGUAGE_UNAVAILABLE,
        DROPPED,
        NOT_USED
    }

    private final UseBook book;
    private final InterpreterUses uses;
    private final Ledger ledger;
    private final Pathways pathways;
    private final PracticeBriefs practices;
    private final Clock clock;

    UseDesk(
            UseBook book,
            InterpreterUses uses,
            Ledger ledger,
            Pathways pathways,
            PracticeBriefs practices,
            Clock clock) {
        this.book = book;
        this.uses = uses;
        this.ledger = ledger;
        this.pathways = pathways;
        this.practices = practices;
        this.clock = clock;
    }

    /// Not found for a pathway or a use the user does not see.
    @Transactional(readOnly = true)
    public UseView get(UUID id, CurrentUser user) {
        return view(seen(uses.findById(id).orElseThrow(() -> unknown(id)), user));
    }

    /// Throws [org.passerelle.platform.refusals.InvalidInput], [NotFound] as [#get], and [Conflict] when no line
    /// may pay.
    public UseView tell(UseTold told, CurrentUser user) {
        LocalDate today = LocalDate.now(clock);
        UseCheck check = new UseCheck();
        Integer minutes = check.minutes(told.minutes());
        Long cost = check.cost(told.cost());
        LocalDate on = check.on(told.on(), today);
        boolean over = minutes != null || cost != null;
        if (over && on.isAfter(today)) {
            check.wrong("on", "date.future");
        }
        UUID practice = told.practiceId();
        if (practice == null) {
            check.wrong("practiceId", "required");
        }
        PlannedUse planned = new PlannedUse(
                told.pathwayId(),
                practice,
                check.language(told.language()),
                check.mode(told.mode()),
                on,
                user.username());
        check.throwIfAny();
        if (told.pathwayId() != null) {
            pathways.refuseUnlessSeen(told.pathwayId(), user);
        }
        practices.name(Objects.requireNonNull(practice));
        InterpreterUse use = plan(planned, told.fundingLineId());
        if (over) {
            book.settle(use, InterpreterOutcome.CONNECTED, minutes, cost, user.username());
        }
        return view(uses.saveAndFlush(use));
    }

    private InterpreterUse plan(PlannedUse planned, @Nullable UUID line) {
        return line != null
                ? book.planOn(line, planned, false, null)
                : book.plan(planned).orElseThrow(() -> new Conflict("funding.nobody-pays", planned.on()));
    }

    /// Throws [Conflict] when somebody said so already.
    public UseView settle(UUID id, SettlementTold told, CurrentUser user) {
        InterpreterUse use = seen(uses.findLocked(id).orElseThrow(() -> unknown(id)), user);
        UseCheck check = new UseCheck();
        Integer minutes = check.minutes(told.minutes());
        Long cost = check.cost(told.cost());
        check.throwIfAny();
        Settled settled = Codes.require(Settled.class, "outcome", told.outcome());
        if (!use.isPlanned()) {
            throw new Conflict("interpreter.settled");
        }
        if (settled == Settled.NOT_USED) {
            book.release(use, user.username());
        } else {
            book.settle(use, InterpreterOutcome.valueOf(settled.name()), minutes, cost, user.username());
        }
        return view(uses.saveAndFlush(use));
    }

    private InterpreterUse seen(InterpreterUse use, CurrentUser user) {
        if (use.pathwayId() != null) {
            pathways.refuseUnlessSeen(use.pathwayId(), user);
        }
        return use;
    }

    private UseView view(InterpreterUse use) {
        return UseView.of(use, ledger.of(use.id()));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("interpreter-use", id);
    }
}
