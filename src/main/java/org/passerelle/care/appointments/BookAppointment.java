package org.passerelle.care.appointments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentBooked;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentCallBack;
import org.passerelle.care.appointments.AppointmentHistory.PracticeWithdrew;
import org.passerelle.care.practices.Practices;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The date with the practice that said yes, or why there is none yet.
@Component
class BookAppointment implements AnswerHandler<BookAppointment.Answer, BookAppointment.Facts> {

    record Answer(
            BookingResult bookingResult,
            @Nullable OffsetDateTime appointmentAt,
            @Nullable LocalDate nextCallDate,
            @Nullable String directions,
            @Nullable String notes) {}

    record Facts(
            BookingResult bookingResult,
            @Nullable OffsetDateTime appointmentAt,
            @Nullable LocalDate nextCallDate) {}

    private final AppointmentRepository appointments;
    private final Practices practices;
    private final PathwayHistory history;

    BookAppointment(AppointmentRepository appointments, Practices practices, PathwayHistory history) {
        this.appointments = appointments;
        this.practices = practices;
        this.history = history;
    }

    @Override
    public String formId() {
        return "book-appointment";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        UUID practice = practices
                .acceptedFor(task.pathwayId())
                .orElseThrow(() -> new IllegalStateException("No practice said yes for " + task.pathwayId()));
        switch (answer.bookingResult()) {
            case BOOKED -> book(task, practice, answer);
            case CALL_BACK ->
                history.write(task, new AppointmentCallBack(Objects.requireNonNull(answer.nextCallDate())));
            case PRACTICE_WITHDREW -> {
                practices.rulesOut(practice, task.pathwayId(), RefusalCode.OVERLOADED);
                history.write(task, new PracticeWithdrew(practices.name(practice)));
            }
        }
        return new Facts(answer.bookingResult(), answer.appointmentAt(), answer.nextCallDate());
    }

    private void book(AnsweredTask task, UUID practice, Answer answer) {
        OffsetDateTime at = Objects.requireNonNull(answer.appointmentAt());
        appointments.save(new Appointment(task, practice, at.toInstant(), answer.directions(), answer.notes()));
        history.write(task, new AppointmentBooked(at.toInstant(), practices.name(practice)));
    }
}
