package org.passerelle.care.appointments.closures;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticeName;

/// A note about some days at a place: one practice, a commune, or everywhere.
@Entity
@Table(name = "closed_day")
class ClosedDay {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DayNote.Kind kind;

    private LocalDate fromDay;
    private LocalDate toDay;

    @Nullable
    private UUID practiceId;

    @Nullable
    private String communeInsee;

    private String reason;
    private String enteredBy;
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected ClosedDay() {}

    ClosedDay(
            DayNote.Kind kind,
            LocalDate fromDay,
            LocalDate toDay,
            @Nullable UUID practiceId,
            @Nullable String communeInsee,
            String reason,
            String by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.practiceId = practiceId;
        this.communeInsee = communeInsee;
        this.reason = reason;
        this.enteredBy = by;
        this.enteredAt = now;
    }

    boolean isAbout(LocalDate day, PracticeName practice) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay) && isAt(practice);
    }

    private boolean isAt(PracticeName practice) {
        if (practiceId != null) {
            return practiceId.equals(practice.id());
        }
        return communeInsee == null || communeInsee.equals(practice.communeInsee());
    }

    boolean saysTheSameAs(ClosedDay other) {
        return kind == other.kind
                && fromDay.equals(other.fromDay)
                && toDay.equals(other.toDay)
                && Objects.equals(practiceId, other.practiceId)
                && Objects.equals(communeInsee, other.communeInsee)
                && reason.equals(other.reason);
    }

    DayNote note() {
        return new DayNote(kind, reason, id);
    }

    ClosedDayView view() {
        return new ClosedDayView(id, kind, fromDay, toDay, practiceId, communeInsee, reason, enteredBy, enteredAt);
    }
}
