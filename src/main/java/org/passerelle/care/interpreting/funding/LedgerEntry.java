package org.passerelle.care.interpreting.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An amount that moved from one account of a line to another: what one gives the other gets, so that each line adds
/// up whatever happens. Never changed; what was wrong is moved back.
@Entity
@Table(name = "funding_ledger")
class LedgerEntry {

    enum Account {
        /// Whoever gave the money.
        FUNDER,
        LEFT,
        RESERVED,
        CONSUMED
    }

    enum Kind {
        BUDGET(Account.FUNDER, Account.LEFT),
        RESERVE(Account.LEFT, Account.RESERVED),
        RELEASE(Account.RESERVED, Account.LEFT),
        /// What was reserved is spent.
        CONSUME(Account.RESERVED, Account.CONSUMED),
        /// Spent beyond what was reserved.
        SPEND(Account.LEFT, Account.CONSUMED),
        /// The invoice asks for less than was spent.
        REFUND(Account.CONSUMED, Account.LEFT),
        BUDGET_CUT(Account.LEFT, Account.FUNDER);

        private final Account from;
        private final Account to;

        Kind(Account from, Account to) {
            this.from = from;
            this.to = to;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID lineId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Account fromAccount;

    @Enumerated(EnumType.STRING)
    private Account toAccount;

    private long amount;

    /// Which use of an interpreter.
    @Nullable
    private UUID useId;

    @Column(name = "on_day")
    private LocalDate on;

    private Instant writtenAt;

    @Nullable
    private String writtenBy;

    @Nullable
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected LedgerEntry() {}

    LedgerEntry(Kind kind, UUID lineId, long amount, Posting posting, Instant now) {
        this.kind = kind;
        this.fromAccount = kind.from;
        this.toAccount = kind.to;
        this.lineId = lineId;
        this.amount = amount;
        this.useId = posting.useId();
        this.on = posting.on();
        this.writtenBy = posting.by();
        this.reason = posting.reason();
        this.writtenAt = now;
    }

    long id() {
        return id;
    }

    EntryView view() {
        return new EntryView(
                id,
                lineId,
                kind.name(),
                fromAccount.name(),
                toAccount.name(),
                Euros.decimal(amount),
                useId,
                on,
                writtenAt,
                writtenBy,
                reason);
    }
}
