package org.passerelle.care.advocacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.Conflict;

/// Something a partner promised, and the day on which we look whether it was done. Each day is a round of its own in
/// the engine.
@Entity
@Table(name = "commitment")
class Commitment {

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID partnerId;
    private String team;
    private String promised;
    private LocalDate firstDue;
    private LocalDate dueOn;

    /// How often it was given a new day, and one.
    private int round;

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    @Nullable
    private String reason;

    /// Since when its round is asked of the engine.
    private Instant askedAt;

    @Nullable
    private Long processInstanceKey;

    @Nullable
    private String settledBy;

    @Nullable
    private Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    Commitment(Meeting meeting, String promised, LocalDate dueOn, Instant now) {
        this.id = UUID.randomUUID();
        this.meetingId = meeting.id();
        this.partnerId = meeting.partnerId();
        this.team = meeting.team();
        this.promised = promised;
        this.firstDue = dueOn;
        this.dueOn = dueOn;
        this.round = 1;
        this.state = CommitmentState.OPEN;
        this.askedAt = now;
    }

    /// One instance at a time carries a round.
    boolean claim(long instance) {
        if (!isOpen() || (processInstanceKey != null && processInstanceKey != instance)) {
            return false;
        }
        processInstanceKey = instance;
        return true;
    }

    /// The next instance that asks carries it.
    void ask(Instant now) {
        processInstanceKey = null;
        askedAt = now;
    }

    /// Throws [Conflict] when it was settled before.
    void kept(String by, Instant now) {
        settle(CommitmentState.KEPT, by, now);
    }

    /// Throws [Conflict] when it was settled before.
    void drop(String why, String by, Instant now) {
        settle(CommitmentState.DROPPED, by, now);
        reason = why;
    }

    /// Throws [Conflict] when it was settled before.
    void moveTo(LocalDate day, Instant now) {
        refuseUnlessOpen();
        dueOn = day;
        round++;
        ask(now);
    }

    private void settle(CommitmentState how, String by, Instant now) {
        refuseUnlessOpen();
        state = how;
        settledBy = by;
        settledAt = now;
    }

    private void refuseUnlessOpen() {
        if (!isOpen()) {
            throw new Conflict("commitment.settled", String.valueOf(settledBy));
        }
    }

    boolean isOpen() {
        return state == CommitmentState.OPEN;
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID partnerId() {
        return partnerId;
    }

    String team() {
        return team;
    }

    String promised() {
        return promised;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    int round() {
        return round;
    }

    CommitmentView view(String organisation) {
        return new CommitmentView(
                id,
                partnerId,
                organisation,
                meetingId,
                team,
                promised,
                dueOn,
                firstDue,
                round - 1,
                state,
                reason,
                settledBy,
                settledAt);
    }
}
