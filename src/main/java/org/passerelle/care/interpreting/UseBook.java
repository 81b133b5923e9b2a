package org.passerelle.care.interpreting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.interpreting.funding.Eligibility;
import org.passerelle.care.interpreting.funding.Ledger;
import org.passerelle.care.interpreting.funding.Payers;
import org.passerelle.care.interpreting.funding.Posting;
import org.passerelle.care.interpreting.funding.TariffBook;
import org.passerelle.care.interpreting.funding.TariffBook.Cost;
import org.passerelle.platform.refusals.Conflict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Plans the use of interpreters and follows what each costs, on the line that pays: what is reserved while it is
/// planned becomes what it cost, or is free again. In the caller's transaction.
@Service
@Transactional(propagation = Propagation.MANDATORY)
class UseBook {

    private final InterpreterUses uses;
    private final WhomItIsFor whom;
    private final Payers payers;
    private final Ledger ledger;
    private final TariffBook tariffs;
    private final Programmes programmes;
    private final Clock clock;
    private final int expectedMinutes;

    UseBook(
            InterpreterUses uses,
            WhomItIsFor whom,
            Payers payers,
            Ledger ledger,
            TariffBook tariffs,
            Programmes programmes,
            Clock clock,
            @Value("${passerelle.interpreting.expected-minutes}") int expectedMinutes) {
        this.uses = uses;
        this.whom = whom;
        this.payers = payers;
        this.ledger = ledger;
        this.tariffs = tariffs;
        this.programmes = programmes;
        this.clock = clock;
        this.expectedMinutes = expectedMinutes;
    }

    /// Reserved on the line that may pay; absent when none has that much left, and nothing is planned then.
    Optional<InterpreterUse> plan(PlannedUse planned) {
        InterpreterUse use = begin(planned);
        return reserve(use, posting(use, planned.by(), null)) ? Optional.of(uses.save(use)) : Optional.empty();
    }

    /// Reserved on the line that somebody chose; throws [Conflict] when it cannot pay.
    InterpreterUse planOn(UUID line, PlannedUse planned, boolean anyway, @Nullable String reason) {
        InterpreterUse use = begin(planned);
        reserveOn(line, use, null, anyway, posting(use, planned.by(), reason));
        return uses.save(use);
    }

    /// It costs us nothing: the practice pays, or a scheme of others.
    InterpreterUse planWithoutLine(PlannedUse planned) {
        return uses.save(begin(planned));
    }

    /// One for each person who is prepared for a visit.
    private InterpreterUse begin(PlannedUse planned) {
        UUID pathway = planned.pathwayId();
        if (pathway != null && uses.existsByPathwayIdAndState(pathway, InterpreterUse.State.PLANNED)) {
            throw new Conflict("interpreter.planned");
        }
        return new InterpreterUse(planned, clock.instant());
    }

    /// Whether a line that may pay had that much left.
    private boolean reserve(InterpreterUse use, Posting posting) {
        Eligibility.For asked = whom.of(use.pathwayId(), use.practiceId());
        Optional<Cost> cost = expected(use, null);
        Optional<UUID> line = payers.reserve(asked, usualPayer(asked), cents(cost), posting);
        use.reservedOn(line.orElse(null), cost.map(Cost::supplier).orElse(null), cents(cost));
        return line.isPresent();
    }

    private void reserveOn(UUID line, InterpreterUse use, @Nullable String supplier, boolean anyway, Posting posting) {
        Optional<Cost> cost = expected(use, supplier).or(() -> expected(use, null));
        payers.reserveOn(line, whom.of(use.pathwayId(), use.practiceId()), cents(cost), anyway, posting);
        use.reservedOn(line, cost.map(Cost::supplier).orElse(null), cents(cost));
    }

    /// How it will take place is known, and by whom where that supplier has a tariff: what is reserved follows. Throws
    /// [Conflict] when the line has not that much left; the reservation stands then as it was.
    void arrange(InterpreterUse use, InterpreterMode mode, String language, @Nullable String supplier) {
        UUID line = use.lineId();
        boolean costsOther = mode != use.mode() || (supplier != null && !supplier.equals(use.supplier()));
        use.arranged(mode, language);
        if (line != null && costsOther) {
            Posting posting = posting(use, null, null);
            ledger.release(line, use.reserved(), posting);
            reserveOn(line, use, supplier, false, posting);
        }
    }

    /// The visit has another day. A line that does not pay for that day gives way to one that does; when none can, the
    /// use goes on without one, and stands on the page of the budget.
    void moveTo(InterpreterUse use, LocalDate day) {
        UUID line = use.lineId();
        use.moveTo(day);
        if (line != null && !payers.isValidOn(line, day)) {
            Posting posting = posting(use, null, null);
            ledger.release(line, use.reserved(), posting);
            reserve(use, posting);
        }
    }

    /// What it cost, in cents: as told, or by the tariff of its day for these minutes. Nobody who was not connected is
    /// paid, unless told.
    void settle(
            InterpreterUse use,
            InterpreterOutcome outcome,
            @Nullable Integer minutes,
            @Nullable Long told,
            @Nullable String by) {
        long cost = told != null ? told : outcome == InterpreterOutcome.CONNECTED ? byTariff(use, minutes) : 0;
        UUID line = use.lineId();
        if (line != null) {
            ledger.consume(line, use.reserved(), cost, posting(use, by, null));
        }
        use.used(outcome, minutes, cost, by, clock.instant());
    }

    /// The invoice says what it really cost, in cents; of one that is still planned it also says that it took place.
    void invoice(InterpreterUse use, long amount, @Nullable Integer minutes, String by, String invoice) {
        if (use.isPlanned()) {
            settle(use, InterpreterOutcome.CONNECTED, minutes, amount, by);
        } else {
            UUID line = Objects.requireNonNull(use.lineId());
            ledger.correct(line, use.counted(), amount, posting(use, by, invoice));
        }
        use.invoiced(amount, minutes);
    }

    private long byTariff(InterpreterUse use, @Nullable Integer minutes) {
        return minutes == null
                ? use.reserved()
                : tariffs.cost(use.mode().name(), use.supplier(), minutes, use.on())
                        .map(Cost::cents)
                        .orElse(use.reserved());
    }

    void release(InterpreterUse use, @Nullable String by) {
        UUID line = use.lineId();
        if (line != null) {
            ledger.release(line, use.reserved(), posting(use, by, null));
        }
        use.release(by, clock.instant());
    }

    private Optional<Cost> expected(InterpreterUse use, @Nullable String supplier) {
        return tariffs.cost(use.mode().name(), supplier, expectedMinutes, use.on());
    }

    private static long cents(Optional<Cost> cost) {
        return cost.map(Cost::cents).orElse(0L);
    }

    private @Nullable String usualPayer(Eligibility.For asked) {
        String programme = asked.programme();
        return programme == null ? null : programmes.get(programme).fundingHint();
    }

    private static Posting posting(InterpreterUse use, @Nullable String by, @Nullable String reason) {
        return new Posting(use.id(), use.on(), by, reason);
    }
}
