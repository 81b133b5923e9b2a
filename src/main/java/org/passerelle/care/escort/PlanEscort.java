package org.passerelle.care.escort;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.escort.EscortHistory.EscortPlanned;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.refusals.InvalidInput;
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

    private final EscortRoom room;
    private final Meetings meetings;
    private final Promises promises;
    private final Appointments appointments;
    private final Pathways pathways;
    private final PathwayHistory history;

    PlanEscort(
            EscortRoom room,
            Meetings meetings,
            Promises promises,
            Appointments appointments,
            Pathways pathways,
            PathwayHistory history) {
        this.room = room;
        this.meetings = meetings;
        this.promises = promises;
        this.appointments = appointments;
        this.pathways = pathways;
        this.history = history;
    }

    @Override
    public String formId() {
        return "prepare-escort";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        UUID pathwayId = task.pathwayId();
        EscortLevel level = answer.escortLevel();
        if (!level.needsCompanion() && promises.of(pathwayId).isPresent()) {
            throw new InvalidInput("escortLevel", "escort.promised");
        }
        room.free(pathwayId, answer.companion(), task.at());
        PathwayFacts pathway = pathways.facts(pathwayId);
        Instant at = appointments.latestOf(pathwayId).map(Booked::startsAt).orElse(null);
        Escort escort = new Escort(pathway, level, at, task.at(), task.taskId(), answer.notes());
        if (level.needsCompanion()) {
            room.meet(escort, meetings.asAnswered(answer, pathway.programme(), at == null ? task.at() : at));
        }
        room.save(escort);
        history.write(task, new EscortPlanned(level));
        return new NoFacts();
    }
}
