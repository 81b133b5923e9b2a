package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds the line that pays for an interpreter, and reserves there. Of those that may pay, the one that the team
/// usually uses comes first, then the one that ends first. Runs in the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Payers {

    /// A line that may pay on a day, with what is left of it, in cents.
    ///
    /// @param newcomersOnly it is for newly arrived people: whoever chooses it says that this is one
    public record Payer(UUID id, String name, long left, boolean newcomersOnly) {}

    private final FundingLines lines;
    private final Ledger ledger;
    private final Euros euros;

    Payers(FundingLines lines, Ledger ledger, Euros euros) {
        this.lines = lines;
        this.ledger = ledger;
        this.euros = euros;
    }

    /// The line on which it was reserved; absent when none that may pay has that much left.
    public Optional<UUID> reserve(Eligibility.For whom, @Nullable String usually, long amount, Posting posting) {
        return able(whom, posting.on()).stream()
                .filter(line -> !line.eligibility().newcomersOnly())
                .sorted(Comparator.comparing(line -> !line.code().equals(usually)))
                .map(FundingLine::id)
                .filter(line -> ledger.reserve(line, amount, false, posting))
                .findFirst();
    }

    /// On the line somebody chose. `anyway` though not enough is left of it. Throws [Conflict] that says why it cannot
    /// pay: the day, whom it is for, or what is left.
    public void reserveOn(UUID lineId, Eligibility.For whom, long amount, boolean anyway, Posting posting) {
        FundingLine line = lines.findById(lineId).orElseThrow(() -> new Conflict("funding.unknown"));
        refuseUnlessAble(line, whom, posting.on());
        if (!ledger.reserve(lineId, amount, anyway, posting)) {
            throw new Conflict("funding.left", line.name(), euros.say(line.left()), euros.say(amount));
        }
    }

    /// Those that may pay for this on that day, whatever is left of them.
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Payer> mayPay(Eligibility.For whom, LocalDate day) {
        return able(whom, day).stream()
                .map(line -> new Payer(
                        line.id(), line.name(), line.left(), line.eligibility().newcomersOnly()))
                .toList();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isValidOn(UUID lineId, LocalDate day) {
        return lines.findById(lineId).filter(line -> line.isValidOn(day)).isPresent();
    }

    private List<FundingLine> able(Eligibility.For whom, LocalDate day) {
        return lines.validOn(day).stream()
                .filter(line -> line.eligibility().refusal(whom) == null)
                .toList();
    }

    private static void refuseUnlessAble(FundingLine line, Eligibility.For whom, LocalDate day) {
        LocalDate end = line.validTo();
        if (day.isBefore(line.validFrom())) {
            throw new Conflict("funding.not-yet", line.name(), line.validFrom());
        }
        if (end != null && day.isAfter(end)) {
            throw new Conflict("funding.ended", line.name(), end);
        }
        String refusal = line.eligibility().refusal(whom);
        if (refusal != null) {
            throw new Conflict("funding.not-for." + refusal, line.name());
        }
    }
}
