package org.passerelle.care.escort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.PathwayFacts;

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

    private String programme;

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
            PathwayFacts pathway,
            EscortLevel level,
            @Nullable Instant appointmentAt,
            Instant plannedAt,
            @Nullable UUID taskId,
            @Nullable String notes) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathway.pathwayId();
        this.personId = pathway.personId();
        this.programme = pathway.programme();
        this.taskId = taskId;
        this.level = level;
        this.appointmentAt = appointmentAt;
        this.plannedAt = plannedAt;
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

    /// Whoever goes along, and the person, are free again.
    void release(Instant now) {
        releasedAt = now;
    }

    @Nullable
    String companion() {
        return companion;
    }

    boolean isFor(Instant visit) {
        return visit.equals(appointmentAt);
    }

    UUID pathwayId() {
        return pathwayId;
    }

    String programme() {
        return programme;
    }

    EscortLevel level() {
        return level;
    }

    EscortPanel.Plan plan(boolean promised) {
        return new EscortPanel.Plan(level, companion, meetingPlace, meetingAt, travelMinutes, notes, promised);
    }
}
