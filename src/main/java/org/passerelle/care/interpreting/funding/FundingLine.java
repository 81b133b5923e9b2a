package org.passerelle.care.interpreting.funding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that somebody gave for interpreters: for whom, from when to when. Amounts in cents; what is reserved and
/// consumed is moved by the [Ledger] alone.
@Entity
@Table(name = "funding_line")
class FundingLine {

    @Id
    private UUID id;

    private String code;
    private String name;
    private LocalDate validFrom;

    @Nullable
    private LocalDate validTo;

    private long budget;
    private long reserved;
    private long consumed;

    @Embedded
    private Eligibility eligibility;

    @SuppressWarnings("NullAway.Init")
    protected FundingLine() {}

    FundingLine(UUID id, LineChecked told) {
        this.id = id;
        this.code = told.code();
        become(told);
    }

    /// All but its money and its code.
    final void become(LineChecked told) {
        name = told.name();
        validFrom = told.validFrom();
        validTo = told.validTo();
        eligibility = told.eligibility();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    Eligibility eligibility() {
        return eligibility;
    }

    long budget() {
        return budget;
    }

    String code() {
        return code;
    }

    long left() {
        return budget - reserved - consumed;
    }

    LineView view(LocalDate today) {
        return new LineView(
                id,
                code,
                name,
                validFrom,
                validTo,
                Euros.decimal(budget),
                Euros.decimal(reserved),
                Euros.decimal(consumed),
                Euros.decimal(left()),
                LineState.of(this, budget, reserved + consumed, today),
                eligibility);
    }
}
