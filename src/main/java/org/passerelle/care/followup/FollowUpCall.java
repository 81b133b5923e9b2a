package org.passerelle.care.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One try to learn whether the person went, and what they said.
@Entity
@Table(name = "follow_up_call")
class FollowUpCall {

    @Id
    private UUID id;

    private UUID pathwayId;

    @Nullable
    private UUID taskId;

    @Nullable
    private UUID appointmentId;

    @Nullable
    private UUID contactId;

    private int attempt;

    @Enumerated(EnumType.STRING)
    private CallResult result;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable
    private NotAttendedReason reasonCode;

    private Instant calledAt;

    /// Unknown of those before it was written down.
    @Nullable
    private String calledBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Agreement regularDoctor;

    @Nullable
    private String notes;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpCall() {}

    FollowUpCall(CallMade made, @Nullable UUID contactId, @Nullable UUID appointmentId, int attempt) {
        this.id = UUID.randomUUID();
        this.pathwayId = made.pathwayId();
        this.taskId = made.taskId();
        this.contactId = contactId;
        this.appointmentId = appointmentId;
        this.attempt = attempt;
        this.result = made.result();
        this.outcome = made.outcome();
        this.reasonCode = made.reason();
        this.notes = made.notes();
        this.calledAt = made.at();
        this.calledBy = made.by();
    }

    /// It was told, and by a call.
    void wasCalled(CallMade made) {
        result = made.result();
        contactId = made.contactId();
        notes = made.notes();
    }

    /// What the person said of their doctor, months after the visit.
    void learned(@Nullable Agreement agreement) {
        regularDoctor = agreement;
    }

    PastCalls.LastCall last() {
        return new PastCalls.LastCall(attempt, result, calledAt);
    }

    FollowUpPanel.LastCall panel() {
        return new FollowUpPanel.LastCall(result, outcome, reasonCode, calledAt, notes);
    }
}
