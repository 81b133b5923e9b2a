package org.passerelle.care.interpreting.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The funding lines: read, added, corrected.
@Service
@Transactional
public class FundingBook {

    /// Beside those of the teams, the codes a line may name; whoever uses the lines knows them.
    public interface Codes {
        Set<String> schemes();

        Set<String> practiceKinds();

        /// The ways of interpreting that have a price.
        Set<String> modes();
    }

    private final FundingLines lines;
    private final LedgerEntries entries;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Codes codes;
    private final Clock clock;

    FundingBook(
            FundingLines lines, LedgerEntries entries, Ledger ledger, Programmes programmes, Codes codes, Clock clock) {
        this.lines = lines;
        this.entries = entries;
        this.ledger = ledger;
        this.programmes = programmes;
        this.codes = codes;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<LineView> all() {
        LocalDate today = LocalDate.now(clock);
        return lines.findAllByOrderByValidFromDescName().stream()
                .map(line -> line.view(today))
                .toList();
    }

    /// Throws [NotFound].
    @Transactional(readOnly = true)
    public LineView get(UUID id) {
        return find(id).view(LocalDate.now(clock));
    }

    /// What moved on it, the latest first. Throws [NotFound].
    @Transactional(readOnly = true)
    public PageOf<EntryView> entries(UUID id, @Nullable Long before, int limit) {
        find(id);
        List<EntryView> found = entries.of(id, before == null ? Long.MAX_VALUE : before, limit + 1).stream()
                .map(LedgerEntry::view)
                .toList();
        return PageOf.of(found, limit, last -> String.valueOf(last.id()));
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    public UUID add(LineTold told, String by) {
        LineChecked read = LineCheck.read(told, codes());
        UUID id = UUID.randomUUID();
        refuseATakenCode(read, id);
        lines.saveAndFlush(new FundingLine(id, read));
        ledger.budget(id, read.budget(), budgeted(by));
        return id;
    }

    /// Its code stays. Throws [NotFound], or [InvalidInput]: a day it has paid for already cannot fall out of its
    /// dates, whatever it pays from now on.
    public void change(UUID id, LineTold told, String by) {
        FundingLine line = lines.findLocked(id).orElseThrow(() -> new NotFound("funding-line", id));
        LineChecked read = LineCheck.read(told, codes());
        refuseDaysPaidFor(id, read);
        long more = read.budget() - line.budget();
        line.become(read);
        lines.saveAndFlush(line);
        ledger.budget(id, more, budgeted(by));
    }

    private Posting budgeted(String by) {
        return new Posting(null, LocalDate.now(clock), by, null);
    }

    private void refuseATakenCode(LineChecked read, UUID id) {
        if (lines.existsByCodeAndIdNot(read.code(), id)) {
            throw new InvalidInput("code", "funding.code-taken", read.code());
        }
    }

    private void refuseDaysPaidFor(UUID id, LineChecked read) {
        LedgerEntries.Days paid = entries.paidFor(id);
        LocalDate first = paid.getFirst();
        LocalDate last = paid.getLast();
        if (first != null && first.isBefore(read.validFrom())) {
            throw new InvalidInput("validFrom", "funding.paid-before", first);
        }
        LocalDate to = read.validTo();
        if (last != null && to != null && last.isAfter(to)) {
            throw new InvalidInput("validTo", "funding.paid-after", last);
        }
    }

    private FundingLine find(UUID id) {
        return lines.findById(id).orElseThrow(() -> new NotFound("funding-line", id));
    }

    private LineCheck.Codes codes() {
        return new LineCheck.Codes(
                programmes.all().stream().map(Programme::code).collect(Collectors.toSet()),
                codes.schemes(),
                codes.practiceKinds());
    }
}
