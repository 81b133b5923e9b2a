package org.passerelle.care.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnsweredTask;

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

    private int attempt;

    @Enumerated(EnumType.STRING)
    private CallResult result;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable
    private NotAttendedReason reasonCode;

    private Instant calledAt;

    @Nullable
    private String notes;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpCall() {}

    FollowUpCall(AnsweredTask task, @Nullable UUID appointmentId, int attempt, NoteFollowUpCall.Answer answer) {
        this.id = UUID.randomUUID();
        this.pathwayId = task.pathwayId();
        this.taskId = task.taskId();
        this.appointmentId = appointmentId;
        this.attempt = attempt;
        this.result = answer.callResult();
        this.outcome = answer.outcome();
        this.reasonCode = answer.reasonCode();
        this.notes = answer.allNotes();
        this.calledAt = task.at();
    }

    /// Nobody called: somebody told what became of the visit.
    static FollowUpCall told(
            UUID pathwayId,
            @Nullable UUID appointmentId,
            int attempt,
            Outcome outcome,
            @Nullable NotAttendedReason reason,
            Instant now) {
        FollowUpCall call = new FollowUpCall();
        call.id = UUID.randomUUID();
        call.pathwayId = pathwayId;
        call.appointmentId = appointmentId;
        call.attempt = attempt;
        call.result = CallResult.TOLD;
        call.outcome = outcome;
        call.reasonCode = reason;
        call.calledAt = now;
        return call;
    }

    FollowUpPanel.LastCall panel() {
        return new FollowUpPanel.LastCall(result, outcome, reasonCode, calledAt, notes);
    }
}
