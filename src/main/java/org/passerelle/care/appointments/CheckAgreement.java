package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.care.practices.Practices;
import org.springframework.stereotype.Component;

/// Answers «Voir ce qui est déjà convenu»: news may have come while the pathway was elsewhere, a date that is fixed or
/// a practice that can no longer, and nobody is asked to book what is booked or what nobody offers any more.
@Component
class CheckAgreement implements Worker<CheckAgreement.Request, CheckAgreement.Agreement> {

    record Request(UUID pathwayId) {}

    record Agreement(
            Standing bookingResult,
            @Nullable UUID appointmentId,
            @Nullable OffsetDateTime appointmentAt) {}

    enum Standing {
        BOOKED,
        PRACTICE_WITHDREW,
        TO_BOOK
    }

    private final AppointmentRepository appointments;
    private final Practices practices;
    private final Clock clock;

    CheckAgreement(AppointmentRepository appointments, Practices practices, Clock clock) {
        this.appointments = appointments;
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "check-agreement";
    }

    @Override
    public Agreement work(Request request) {
        UUID pathwayId = request.pathwayId();
        Optional<Booked> toCome =
                appointments.toCome(pathwayId, clock.instant()).map(Appointment::view);
        if (toCome.isPresent()) {
            Booked booked = toCome.get();
            return new Agreement(
                    Standing.BOOKED,
                    booked.id(),
                    booked.startsAt().atZone(clock.getZone()).toOffsetDateTime());
        }
        boolean promised = practices.acceptedFor(pathwayId).isPresent();
        return new Agreement(promised ? Standing.TO_BOOK : Standing.PRACTICE_WITHDREW, null, null);
    }
}
