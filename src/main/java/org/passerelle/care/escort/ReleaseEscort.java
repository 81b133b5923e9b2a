package org.passerelle.care.escort;

import org.passerelle.care.appointments.AppointmentHistory.AppointmentCanceled;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentMoved;
import org.passerelle.care.appointments.AppointmentHistory.PracticeWithdrew;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.PathwayMilestones.PathwayClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Nobody's time is held for a date that is gone, or by a pathway that ended.
@Component
class ReleaseEscort {

    private final Escorts escorts;

    ReleaseEscort(Escorts escorts) {
        this.escorts = escorts;
    }

    @EventListener
    void on(Happened happened) {
        switch (happened.what()) {
            case AppointmentMoved _, AppointmentCanceled _, PracticeWithdrew _, PathwayClosed _ ->
                escorts.release(happened.pathwayId(), happened.at());
            default -> {
                // holds nobody's time
            }
        }
    }
}
