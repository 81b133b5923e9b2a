package org.passerelle.care.interpreting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a supplier's invoice asked for one use of an interpreter. Never changed. Amounts in cents.
@Entity
@Table(name = "interpreter_invoice_line")
class InvoiceLine {

    /// What is written on the paper. Two lines that say the same are told apart only by the use they name.
    record Written(
            @Nullable LocalDate on,
            @Nullable String language,
            @Nullable Integer minutes,
            long amount) {}

    @Id
    private UUID id;

    private String supplier;
    private String number;
    private UUID useId;

    @Column(name = "on_day")
    @Nullable
    private LocalDate on;

    @Nullable
    private String language;

    @Nullable
    private Integer minutes;

    private long amount;

    /// Until then.
    private long counted;

    private Instant postedAt;
    private String postedBy;

    @SuppressWarnings("NullAway.Init")
    protected InvoiceLine() {}

    InvoiceLine(
            String supplier, String number, UUID useId, Written written, long counted, String postedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.supplier = supplier;
        this.number = number;
        this.useId = useId;
        this.on = written.on();
        this.language = written.language();
        this.minutes = written.minutes();
        this.amount = written.amount();
        this.counted = counted;
        this.postedBy = postedBy;
        this.postedAt = now;
    }

    Written written() {
        return new Written(on, language, minutes, amount);
    }
}
