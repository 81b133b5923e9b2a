package org.passerelle.care.interpreting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An interpreter for one consultation: planned and reserved, then used and paid, or released (domain.md §3).
/// Amounts in cents.
@Entity
@Table(name = "interpreter_use")
class InterpreterUse {

    enum State {
        PLANNED,
        USED,
        RELEASED
    }

    @Id
    private UUID id;

    @Nullable
    private UUID pathwayId;

    @Nullable
    private UUID practiceId;

    private String language;

    @Enumerated(EnumType.STRING)
    private InterpreterMode mode;

    @Column(name = "on_day")
    private LocalDate on;

    @Nullable
    private String supplier;

    /// Absent: the practice pays, or a scheme that costs us nothing.
    @Nullable
    private UUID lineId;

    @Enumerated(EnumType.STRING)
    private State state;

    private long reserved;

    @Nullable
    private Long cost;

    private boolean invoiced;

    @Nullable
    private Integer minutes;

    @Enumerated(EnumType.STRING)
    @Nullable
    private InterpreterOutcome outcome;

    @Nullable
    private String askedBy;

    private Instant askedAt;

    @Nullable
    private String settledBy;

    @Nullable
    private Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected InterpreterUse() {}

    InterpreterUse(PlannedUse planned, Instant now) {
        this.id = UUID.randomUUID();
        this.pathwayId = planned.pathwayId();
        this.practiceId = planned.practiceId();
        this.language = planned.language();
        this.mode = planned.mode();
        this.on = planned.on();
        this.askedBy = planned.by();
        this.askedAt = now;
        this.state = State.PLANNED;
    }

    void reservedOn(@Nullable UUID lineId, @Nullable String supplier, long amount) {
        this.lineId = lineId;
        this.supplier = supplier;
        this.reserved = lineId == null ? 0 : amount;
    }

    void arranged(InterpreterMode mode, String language) {
        this.mode = mode;
        this.language = language;
    }

    void moveTo(LocalDate day) {
        this.on = day;
    }

    void used(InterpreterOutcome outcome, @Nullable Integer minutes, long cost, @Nullable String by, Instant now) {
        this.state = State.USED;
        this.outcome = outcome;
        this.minutes = minutes;
        this.cost = cost;
        settled(by, now);
    }

    /// What it really cost, for as long as the invoice says.
    void invoiced(long cost, @Nullable Integer minutes) {
        this.cost = cost;
        this.invoiced = true;
        this.minutes = minutes == null ? this.minutes : minutes;
    }

    void release(@Nullable String by, Instant now) {
        this.state = State.RELEASED;
        settled(by, now);
    }

    private void settled(@Nullable String by, Instant now) {
        this.settledBy = by;
        this.settledAt = now;
    }

    boolean isPlanned() {
        return state == State.PLANNED;
    }

    boolean isInvoiced() {
        return invoiced;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID pathwayId() {
        return pathwayId;
    }

    @Nullable
    UUID practiceId() {
        return practiceId;
    }

    @Nullable
    UUID lineId() {
        return lineId;
    }

    String language() {
        return language;
    }

    InterpreterMode mode() {
        return mode;
    }

    LocalDate on() {
        return on;
    }

    @Nullable
    String supplier() {
        return supplier;
    }

    long reserved() {
        return reserved;
    }

    @Nullable
    Long cost() {
        return cost;
    }

    @Nullable
    Integer minutes() {
        return minutes;
    }

    @Nullable
    InterpreterOutcome outcome() {
        return outcome;
    }

    /// What counts for it by now: what it cost, and until that is known what is reserved.
    long counted() {
        return cost == null ? reserved : cost;
    }

    State state() {
        return state;
    }
}
