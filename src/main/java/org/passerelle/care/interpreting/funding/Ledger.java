package org.passerelle.care.interpreting.funding;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.care.interpreting.funding.LedgerEntry.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves money on the lines, in the caller's transaction: each move is an entry, and the line's sums are those of its
/// entries. Amounts in cents; of nothing there is no entry.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private final FundingLines lines;
    private final LedgerEntries entries;
    private final Clock clock;

    Ledger(FundingLines lines, LedgerEntries entries, Clock clock) {
        this.lines = lines;
        this.entries = entries;
        this.clock = clock;
    }

    /// Whether that much was left. `anyway` reserves beyond the budget: somebody decided so.
    public boolean reserve(UUID line, long amount, boolean anyway, Posting posting) {
        if (lines.move(line, amount, 0, anyway) == 0) {
            return false;
        }
        write(Kind.RESERVE, line, amount, posting);
        return true;
    }

    public void release(UUID line, long amount, Posting posting) {
        lines.move(line, -amount, 0, true);
        write(Kind.RELEASE, line, amount, posting);
    }

    /// What it cost takes the place of what was reserved for it. It was used, so it is paid, whatever is left.
    public void consume(UUID line, long reserved, long cost, Posting posting) {
        lines.move(line, -reserved, cost, true);
        write(Kind.RELEASE, line, Math.max(0, reserved - cost), posting);
        write(Kind.CONSUME, line, Math.min(reserved, cost), posting);
        write(Kind.SPEND, line, Math.max(0, cost - reserved), posting);
    }

    /// What moved for one use of an interpreter, in order.
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<EntryView> of(UUID useId) {
        return entries.findByUseIdOrderById(useId).stream()
                .map(LedgerEntry::view)
                .toList();
    }

    /// The invoice says what it really cost.
    public void correct(UUID line, long spent, long invoiced, Posting posting) {
        lines.move(line, 0, invoiced - spent, true);
        write(Kind.SPEND, line, Math.max(0, invoiced - spent), posting);
        write(Kind.REFUND, line, Math.max(0, spent - invoiced), posting);
    }

    /// `more` may be less than nothing.
    void budget(UUID line, long more, Posting posting) {
        lines.addBudget(line, more);
        write(Kind.BUDGET, line, Math.max(0, more), posting);
        write(Kind.BUDGET_CUT, line, Math.max(0, -more), posting);
    }

    private void write(Kind kind, UUID line, long amount, Posting posting) {
        if (amount > 0) {
            entries.save(new LedgerEntry(kind, line, amount, posting, clock.instant()));
        }
    }
}
