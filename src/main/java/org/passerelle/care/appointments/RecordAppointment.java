package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.care.practices.Practices;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers "Note the appointment": the date, or why there is none yet.
@Component
class RecordAppointment implements Worker<RecordAppointment.Request, Worker.Nothing> {

    record Request(
            UUID pathwayId,
            long processInstanceKey,
            int bookingNumber,
            UUID practiceId,
            BookingResult bookingResult,
            @Nullable OffsetDateTime appointmentAt,
            @Nullable LocalDate nextCallDate) {}

    private static final String STEP = "Task_BookAppointment";

    private final AppointmentRepository appointments;
    private final Practices practices;
    private final PathwayHistory history;
    private final Clock clock;

    RecordAppointment(AppointmentRepository appointments, Practices practices, PathwayHistory history, Clock clock) {
        this.appointments = appointments;
        this.practices = practices;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "record-appointment";
    }

    @Override
    public Nothing work(Request request) {
        switch (request.bookingResult()) {
            case BOOKED -> book(request);
            case CALL_BACK ->
                history.record(
                        request.pathwayId(), STEP, "APPOINTMENT_CALL_BACK", String.valueOf(request.nextCallDate()));
            case PRACTICE_WITHDREW -> {
                practices.rulesOut(request.practiceId(), request.pathwayId(), RefusalCode.OVERLOADED);
                history.record(request.pathwayId(), STEP, "PRACTICE_WITHDREW", practices.name(request.practiceId()));
            }
        }
        return new Nothing();
    }

    private void book(Request request) {
        OffsetDateTime at = request.appointmentAt();
        if (at == null) {
            throw new IllegalArgumentException("Booked without a date for " + request.pathwayId());
        }
        if (appointments.existsByPathwayIdAndProcessInstanceKeyAndBookingNumber(
                request.pathwayId(), request.processInstanceKey(), request.bookingNumber())) {
            return;
        }
        appointments.save(new Appointment(
                request.pathwayId(),
                request.practiceId(),
                request.processInstanceKey(),
                request.bookingNumber(),
                at.toInstant(),
                clock.instant()));
        history.record(
                request.pathwayId(), STEP, "APPOINTMENT_BOOKED", at.toInstant(), practices.name(request.practiceId()));
    }
}
