package org.passerelle.care.interpreting;

import org.passerelle.care.appointments.AppointmentHistory.AppointmentCanceled;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentMoved;
import org.passerelle.care.appointments.AppointmentHistory.PracticeWithdrew;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.PathwayMilestones.PathwayClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// An interpreter who was booked for a date that is gone is free again.
@Component
class ReleaseInterpreter {

    private final Arrangements arrangements;

    ReleaseInterpreter(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    @EventListener
    void on(Happened happened) {
        switch (happened.what()) {
            case AppointmentMoved _, AppointmentCanceled _ ->
                arrangements.release(happened.pathwayId(), false, happened.at());
            case PracticeWithdrew _, PathwayClosed _ -> arrangements.release(happened.pathwayId(), true, happened.at());
            default -> {
                // nothing that an interpreter was booked for
            }
        }
    }
}
