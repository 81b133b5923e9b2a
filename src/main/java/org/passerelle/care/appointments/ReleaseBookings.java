package org.passerelle.care.appointments;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentCanceled;
import org.passerelle.care.practices.Practices;
import org.passerelle.pathway.News;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers «Libérer ce qui était prévu»: the appointment to come is cancelled, and with it whoever was booked for it;
/// the place at the practice is free again. Says whether a practice still expects the person.
@Component
class ReleaseBookings implements Worker<ReleaseBookings.Request, ReleaseBookings.Released> {

    record Request(UUID pathwayId) {}

    record Released(boolean practiceWaits) {}

    private static final String STEP = "Task_ReleaseBookings";

    private final AppointmentRepository appointments;
    private final Practices practices;
    private final PathwayHistory history;
    private final Clock clock;

    ReleaseBookings(AppointmentRepository appointments, Practices practices, PathwayHistory history, Clock clock) {
        this.appointments = appointments;
        this.practices = practices;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "release-bookings";
    }

    @Override
    public Released work(Request request) {
        UUID pathwayId = request.pathwayId();
        Optional<Appointment> latest = appointments.findFirstByPathwayIdOrderByBookedAtDesc(pathwayId);
        boolean visited = latest.filter(appointment -> appointment.state() == AppointmentState.ATTENDED)
                .isPresent();
        if (visited) {
            return new Released(false);
        }
        boolean noDate = latest.isEmpty()
                || latest.get().state() == AppointmentState.MOVED
                || latest.get().state() == AppointmentState.CANCELED;
        boolean promised = noDate && practices.acceptedFor(pathwayId).isPresent();
        boolean toCome = latest.filter(appointment -> appointment.isToCome(clock.instant()))
                .map(this::cancel)
                .isPresent();
        practices.release(pathwayId);
        return new Released(toCome || promised);
    }

    private Booked cancel(Appointment appointment) {
        appointment.cancel(News.Teller.TEAM, null);
        Booked canceled = appointment.view();
        history.write(canceled.pathwayId(), STEP, new AppointmentCanceled(canceled.startsAt(), News.Teller.TEAM));
        return canceled;
    }
}
