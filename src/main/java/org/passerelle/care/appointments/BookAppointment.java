package org.passerelle.care.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentBooked;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentCallBack;
import org.passerelle.care.appointments.AppointmentHistory.NoAppointment;
import org.passerelle.care.appointments.AppointmentHistory.PersonDeclined;
import org.passerelle.care.appointments.AppointmentHistory.PracticeWithdrew;
import org.passerelle.care.practices.FirstDate;
import org.passerelle.care.practices.Practices;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.care.rights.RightsOfVisit;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// The date with the practice that said yes, or why there is none yet. It may come with the yes itself.
@Component
class BookAppointment implements AnswerHandler<BookAppointment.Answer, BookAppointment.Facts>, FirstDate {

    record Answer(
            BookingResult bookingResult,
            @Nullable OffsetDateTime appointmentAt,
            @Nullable Boolean confirmedOpen,
            @Nullable LocalDate nextCallDate,
            @Nullable NoAppointmentReason reasonCode,
            @Nullable String place,
            @Nullable String doctor,
            @Nullable String specialist,
            @Nullable String directions,
            @Nullable String notes) {

        AppointmentDetails details(AnsweredTask task) {
            return new AppointmentDetails(place, doctor, specialist, task.by());
        }
    }

    record Facts(
            BookingResult bookingResult,
            @Nullable UUID appointmentId,
            @Nullable OffsetDateTime appointmentAt,
            @Nullable LocalDate nextCallDate,
            @Nullable NoAppointmentReason reasonCode) {}

    private final AppointmentRepository appointments;
    private final Practices practices;
    private final Pathways pathways;
    private final BookingDays days;
    private final RightsOfVisit rights;
    private final PathwayHistory history;

    BookAppointment(
            AppointmentRepository appointments,
            Practices practices,
            Pathways pathways,
            BookingDays days,
            RightsOfVisit rights,
            PathwayHistory history) {
        this.appointments = appointments;
        this.practices = practices;
        this.pathways = pathways;
        this.days = days;
        this.rights = rights;
        this.history = history;
    }

    @Override
    public String formId() {
        return "book-appointment";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        Optional<UUID> practice = practices.acceptedFor(task.pathwayId());
        UUID booked = null;
        switch (answer.bookingResult()) {
            case BOOKED -> booked = book(task, practice, answer);
            case CALL_BACK ->
                history.write(task, new AppointmentCallBack(Objects.requireNonNull(answer.nextCallDate())));
            case PRACTICE_WITHDREW ->
                practice.ifPresent(id -> {
                    practices.rulesOut(id, task.pathwayId(), RefusalCode.OVERLOADED);
                    history.write(task, new PracticeWithdrew(practices.name(id)));
                });
            case PERSON_DECLINED -> practice.ifPresent(id -> declined(task, id, answer.reasonCode()));
        }
        if (answer.reasonCode() != null) {
            history.write(task, new NoAppointment(answer.reasonCode()));
        }
        return new Facts(
                answer.bookingResult(), booked, answer.appointmentAt(), answer.nextCallDate(), answer.reasonCode());
    }

    private void declined(AnsweredTask task, UUID practice, @Nullable NoAppointmentReason why) {
        history.write(task, new PersonDeclined(practices.name(practice)));
        if (why != null && why.speaksAgainstThePractice()) {
            practices.rulesOut(practice, task.pathwayId(), RefusalCode.PERSON_PREFERS_ANOTHER);
        }
    }

    /// Without a practice that said yes there is nothing to book: it may have gone back on it meanwhile.
    private UUID book(AnsweredTask task, Optional<UUID> practice, Answer answer) {
        UUID id = practice.orElseThrow(() -> new InvalidInput("bookingResult", "practice.none"));
        Instant at = Objects.requireNonNull(answer.appointmentAt()).toInstant();
        days.refuseUnlessOpen(id, at, Boolean.TRUE.equals(answer.confirmedOpen()));
        return save(
                task,
                Appointment.booked(
                        task,
                        pathways.facts(task.pathwayId()),
                        id,
                        at,
                        answer.details(task),
                        answer.directions(),
                        answer.notes()),
                id);
    }

    @Override
    public UUID given(AnsweredTask task, UUID practiceId, Instant at, boolean confirmedOpen) {
        days.refuseUnlessOpen(practiceId, at, confirmedOpen);
        return save(
                task,
                Appointment.booked(
                        task,
                        pathways.facts(task.pathwayId()),
                        practiceId,
                        at,
                        AppointmentDetails.lookedAfterBy(task.by()),
                        null,
                        null),
                practiceId);
    }

    private UUID save(AnsweredTask task, Appointment appointment, UUID practice) {
        var booked = appointments.save(appointment).view();
        history.write(task, new AppointmentBooked(booked.startsAt(), practices.name(practice)));
        rights.lookAt(task, booked.startsAt());
        return booked.id();
    }
}
