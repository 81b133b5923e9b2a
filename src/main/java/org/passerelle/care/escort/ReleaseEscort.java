package org.passerelle.care.escort;

import org.passerelle.care.appointments.AppointmentHistory.AppointmentCanceled;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentMoved;
import org.passerelle.care.appointments.AppointmentHistory.PersonDeclined;
import org.passerelle.care.appointments.AppointmentHistory.PracticeWithdrew;
import org.passerelle.care.practices.WithoutPractice;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.PathwayMilestones.PathwayClosed;
import org.passerelle.pathway.PathwayMilestones.PathwayRelayed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Nobody's time is held for a date that is gone, or by a pathway that ended; a promise ends with the practice it was
/// given to, and with the visit.
@Component
class ReleaseEscort {

    private final Escorts escorts;
    private final Promises promises;

    ReleaseEscort(Escorts escorts, Promises promises) {
        this.escorts = escorts;
        this.promises = promises;
    }

    @EventListener
    void on(Happened happened) {
        switch (happened.what()) {
            case AppointmentMoved _, AppointmentCanceled _ -> escorts.release(happened.pathwayId(), happened.at());
            case PracticeWithdrew _, PathwayClosed _ -> {
                escorts.release(happened.pathwayId(), happened.at());
                promises.end(happened.pathwayId());
            }
            case PersonDeclined _, PathwayRelayed _ -> promises.end(happened.pathwayId());
            default -> {
                // holds nobody's time
            }
        }
    }

    /// Whatever ended it: the person prefers another doctor, or was refused at the desk.
    @EventListener
    void on(WithoutPractice person) {
        promises.end(person.pathwayId());
    }
}
