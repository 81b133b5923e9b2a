package org.passerelle.care.appointments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment with a practice. Its outcome may be learnt late and corrected later.
@Entity
@Table(name = "appointment")
class Appointment {

    @Id
    private UUID id;

    private UUID pathwayId;
    private UUID practiceId;
    private long processInstanceKey;
    private int bookingNumber;
    private Instant startsAt;

    @Enumerated(EnumType.STRING)
    private AppointmentState state;

    @Nullable
    private String missedReason;

    private Instant bookedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(
            UUID pathwayId,
            UUID practiceId,
            long processInstanceKey,
            int bookingNumber,
            Instant startsAt,
            Instant now) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathwayId;
        this.practiceId = practiceId;
        this.processInstanceKey = processInstanceKey;
        this.bookingNumber = bookingNumber;
        this.startsAt = startsAt;
        this.state = AppointmentState.BOOKED;
        this.bookedAt = now;
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

    AppointmentState state() {
        return state;
    }

    @Nullable
    String missedReason() {
        return missedReason;
    }
}
