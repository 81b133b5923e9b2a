package org.passerelle.care.escort;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// It is settled how the person comes: whoever goes along is held for that time, at once and only once.
@Component
class PlanEscort implements AnswerHandler<PlanEscort.Answer, AnswerHandler.NoFacts> {

    /// All but the level is asked only when somebody goes along. `meetingTime` is on the day of the appointment.
    record Answer(
            EscortLevel escortLevel,
            @Nullable String companion,
            @Nullable String meetingPlace,
            @Nullable LocalTime meetingTime,
            @Nullable Integer travelMinutes,
            @Nullable String notes) {}

    private final Escorts escorts;
    private final Meetings meetings;
    private final Appointments appointments;
    private final Pathways pathways;
    private final Colleagues colleagues;
    private final PathwayHistory history;

    PlanEscort(
            Escorts escorts,
            Meetings meetings,
            Appointments appointments,
            Pathways pathways,
            Colleagues colleagues,
            PathwayHistory history) {
        this.escorts = escorts;
        this.meetings = meetings;
        this.appointments = appointments;
        this.pathways = pathways;
        this.colleagues = colleagues;
        this.history = history;
    }

    @Override
    public String formId() {
        return "prepare-escort";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        escorts.release(task.pathwayId(), task.at());
        PathwayFacts pathway = pathways.facts(task.pathwayId());
        Instant appointmentAt =
                appointments.latestOf(task.pathwayId()).map(Booked::startsAt).orElse(null);
        Escort escort = new Escort(task, pathway.personId(), answer.escortLevel(), appointmentAt, answer.notes());
        if (answer.escortLevel().needsCompanion()) {
            escort.meet(meetings.asAnswered(
                    answer, pathway.programme(), appointmentAt == null ? task.at() : appointmentAt));
        }
        save(escort);
        history.write(task, new EscortPlanned(answer.escortLevel()));
        return new NoFacts();
    }

    private void save(Escort escort) {
        try {
            escorts.saveAndFlush(escort);
        } catch (DataIntegrityViolationException refused) {
            throw twoPlacesAtOnce(refused, escort);
        }
    }

    private RuntimeException twoPlacesAtOnce(DataIntegrityViolationException refused, Escort escort) {
        String why = String.valueOf(refused.getMostSpecificCause().getMessage());
        if (why.contains("escort_companion_once")) {
            String companion = String.valueOf(escort.plan().companion());
            return new InvalidInput("companion", "escort.companion-taken", colleagues.displayName(companion));
        }
        return why.contains("escort_person_once") ? new InvalidInput("escortLevel", "escort.person-taken") : refused;
    }
}
