package org.passerelle.care.escort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnsweredTask;

/// How a person comes to one appointment: with whom, from where and when, or alone. The table refuses a companion, and
/// a person, in two places at once.
@Entity
@Table(name = "escort")
class Escort {

    @Id
    private UUID id;

    private UUID pathwayId;

    @Nullable
    private UUID taskId;

    @Nullable
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private EscortLevel level;

    @Nullable
    private Instant appointmentAt;

    @Nullable
    private String companion;

    @Nullable
    private String meetingPlace;

    @Nullable
    private Instant meetingAt;

    @Nullable
    private Integer travelMinutes;

    @Nullable
    private Instant busyFrom;

    @Nullable
    private Instant busyUntil;

    private Instant plannedAt;

    @Nullable
    private Instant releasedAt;

    @Nullable
    private String notes;

    @SuppressWarnings("NullAway.Init")
    protected Escort() {}

    Escort(
            AnsweredTask task,
            UUID personId,
            EscortLevel level,
            @Nullable Instant appointmentAt,
            @Nullable String notes) {
        this.id = UUID.randomUUID();
        this.pathwayId = task.pathwayId();
        this.taskId = task.taskId();
        this.personId = personId;
        this.level = level;
        this.appointmentAt = appointmentAt;
        this.plannedAt = task.at();
        this.notes = notes;
    }

    void meet(Meeting meeting) {
        companion = meeting.companion();
        meetingPlace = meeting.place();
        meetingAt = meeting.at();
        travelMinutes = meeting.travelMinutes();
        busyFrom = meeting.busyFrom();
        busyUntil = meeting.busyUntil();
    }

    EscortPanel.Plan plan() {
        return new EscortPanel.Plan(level, companion, meetingPlace, meetingAt, travelMinutes, notes);
    }
}
