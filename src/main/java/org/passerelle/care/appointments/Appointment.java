package org.passerelle.care.appointments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.News;
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

    /// Who said that it does not take place as booked.
    @Enumerated(EnumType.STRING)
    private News.@Nullable Teller changedBy;

    @Nullable
    private String changeReason;

    private Instant bookedAt;

    @Nullable
    private String directions;

    @Nullable
    private String notes;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    private Appointment(UUID pathwayId, UUID practiceId, Instant startsAt, Instant now) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathwayId;
        this.practiceId = practiceId;
        this.startsAt = startsAt;
        this.state = AppointmentState.BOOKED;
        this.bookedAt = now;
    }

    static Appointment booked(
            AnsweredTask task, UUID practiceId, Instant startsAt, @Nullable String directions, @Nullable String notes) {
        Appointment booked = new Appointment(task.pathwayId(), practiceId, startsAt, task.at());
        booked.taskId = task.taskId();
        booked.directions = directions;
        booked.notes = notes;
        return booked;
    }

    /// The secretary rang of their own accord with a date.
    static Appointment told(UUID pathwayId, UUID practiceId, Instant startsAt, Instant now) {
        return new Appointment(pathwayId, practiceId, startsAt, now);
    }

    /// The way there stays the same.
    Appointment moveTo(Instant startsAt, News news) {
        change(AppointmentState.MOVED, news.by(), news.reason());
        Appointment next = new Appointment(pathwayId, practiceId, startsAt, news.toldAt());
        next.directions = directions;
        return next;
    }

    void cancel(News.Teller by, @Nullable String reason) {
        change(AppointmentState.CANCELED, by, reason);
    }

    private void change(AppointmentState state, News.Teller by, @Nullable String reason) {
        this.state = state;
        this.changedBy = by;
        this.changeReason = reason;
        this.missedReason = null;
    }

    /// See [Booked#isOpen].
    boolean isOpen() {
        return view().isOpen();
    }

    /// Nobody said that it does not take place, and its hour has not come.
    boolean isToCome(Instant now) {
        return state == AppointmentState.BOOKED && startsAt.isAfter(now);
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
        return new Booked(id, pathwayId, practiceId, startsAt, state, bookedAt, directions, notes);
    }

    AppointmentState state() {
        return state;
    }

    @Nullable
    String missedReason() {
        return missedReason;
    }
}
