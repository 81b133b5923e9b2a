package org.passerelle.care.appointments;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.News;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.platform.forms.AnsweredTask;

/// An appointment with a practice. Its outcome may be learnt late and corrected later.
@Entity
@Table(name = "appointment")
class Appointment {

    @Id
    private UUID id;

    private UUID pathwayId;
    private String programme;
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

    /// Absent when read from columns that are all empty.
    @Embedded
    private @Nullable AppointmentDetails details;

    /// Stays the same however often the date changes, so that calendars follow it.
    private UUID calendarId;

    /// How often it was changed.
    private int sequence;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    private Appointment(
            UUID pathwayId,
            String programme,
            UUID practiceId,
            Instant startsAt,
            AppointmentDetails details,
            Instant now) {
        this.id = UUID.randomUUID();
        this.calendarId = id;
        this.pathwayId = pathwayId;
        this.programme = programme;
        this.practiceId = practiceId;
        this.startsAt = startsAt;
        this.details = details;
        this.state = AppointmentState.BOOKED;
        this.bookedAt = now;
    }

    static Appointment booked(
            AnsweredTask task,
            PathwayFacts pathway,
            UUID practiceId,
            Instant startsAt,
            AppointmentDetails details,
            @Nullable String directions,
            @Nullable String notes) {
        Appointment booked =
                new Appointment(pathway.pathwayId(), pathway.programme(), practiceId, startsAt, details, task.at());
        booked.taskId = task.taskId();
        booked.directions = directions;
        booked.notes = notes;
        return booked;
    }

    /// The secretary rang of their own accord with a date.
    static Appointment told(PathwayFacts pathway, UUID practiceId, Instant startsAt, News news) {
        return new Appointment(
                pathway.pathwayId(),
                pathway.programme(),
                practiceId,
                startsAt,
                AppointmentDetails.lookedAfterBy(news.toldBy()),
                news.toldAt());
    }

    /// The way there stays the same, and all that is not the date.
    Appointment moveTo(Instant startsAt, News news) {
        change(AppointmentState.MOVED, news.by(), news.reason());
        Appointment next = new Appointment(pathwayId, programme, practiceId, startsAt, details(), news.toldAt());
        next.directions = directions;
        next.calendarId = calendarId;
        next.sequence = sequence + 1;
        return next;
    }

    /// Whether anything is other than before.
    boolean specify(AppointmentDetails details) {
        if (details.equals(details())) {
            return false;
        }
        this.details = details;
        sequence++;
        return true;
    }

    void cancel(News.Teller by, @Nullable String reason) {
        change(AppointmentState.CANCELED, by, reason);
        sequence++;
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

    AppointmentDetails details() {
        return details == null ? AppointmentDetails.NONE : details;
    }

    Booked view() {
        return new Booked(id, pathwayId, practiceId, startsAt, state, bookedAt, directions, notes);
    }

    AppointmentRow row() {
        AppointmentDetails at = details();
        return new AppointmentRow(
                id,
                pathwayId,
                programme,
                practiceId,
                startsAt,
                state,
                at.place(),
                at.doctor(),
                at.specialist(),
                at.mediator(),
                directions,
                changedBy,
                changeReason);
    }

    CalendarVisits.Visit visit() {
        return new CalendarVisits.Visit(
                calendarId,
                sequence,
                pathwayId,
                practiceId,
                startsAt,
                state == AppointmentState.CANCELED,
                details().place());
    }

    String programme() {
        return programme;
    }

    /// Whether one took the place of the other.
    boolean isSameInCalendars(Appointment other) {
        return calendarId.equals(other.calendarId);
    }

    AppointmentState state() {
        return state;
    }

    @Nullable
    String missedReason() {
        return missedReason;
    }
}
