package org.passerelle.care.appointments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnsweredTask;

/// An appointment with a practice. Its outcome may be learnt late and corrected later.
@Entity
@Table(name = "appointment")
class Appointment {

    @Id
    private UUID id;

    private UUID pathwayId;
    private UUID practiceId;

    @Nullable
    private UUID taskId;

    private Instant startsAt;

    @Enumerated(EnumType.STRING)
    private AppointmentState state;

    @Nullable
    private String missedReason;

    private Instant bookedAt;

    @Nullable
    private String directions;

    @Nullable
    private String notes;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(
            AnsweredTask task, UUID practiceId, Instant startsAt, @Nullable String directions, @Nullable String notes) {
        this.id = UUID.randomUUID();
        this.pathwayId = task.pathwayId();
        this.taskId = task.taskId();
        this.practiceId = practiceId;
        this.startsAt = startsAt;
        this.directions = directions;
        this.notes = notes;
        this.state = AppointmentState.BOOKED;
        this.bookedAt = task.at();
    }

    void attended() {
        state = AppointmentState.ATTENDED;
        missedReason = null;
    }

    void missed(String reason) {
        state = AppointmentState.MISSED;
        missedReason = reason;
    }

    void leftUnknown() {
        if (state == AppointmentState.BOOKED) {
            state = AppointmentState.OUTCOME_UNKNOWN;
        }
    }

    UUID practiceId() {
        return practiceId;
    }

    Booked view() {
        return new Booked(id, practiceId, startsAt, state, directions, notes);
    }

    AppointmentState state() {
        return state;
    }

    @Nullable
    String missedReason() {
        return missedReason;
    }
}
