package org.passerelle.care.escort;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// It is settled how the person comes: whoever goes along is held for that time, at once and only once.
@Component
@EnableConfigurationProperties(EscortSettings.class)
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
    private final Appointments appointments;
    private final Pathways pathways;
    private final Colleagues colleagues;
    private final PathwayHistory history;
    private final EscortSettings settings;
    private final Clock clock;

    PlanEscort(
            Escorts escorts,
            Appointments appointments,
            Pathways pathways,
            Colleagues colleagues,
            PathwayHistory history,
            EscortSettings settings,
            Clock clock) {
        this.escorts = escorts;
        this.appointments = appointments;
        this.pathways = pathways;
        this.colleagues = colleagues;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
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
            escort.meet(meeting(answer, pathway, appointmentAt == null ? task.at() : appointmentAt));
        }
        save(escort, answer);
        history.write(task, new EscortPlanned(answer.escortLevel()));
        return new NoFacts();
    }

    private Meeting meeting(Answer answer, PathwayFacts pathway, Instant appointmentAt) {
        String companion = Objects.requireNonNull(answer.companion());
        Integer travel = answer.travelMinutes();
        return new Meeting(
                account(companion, pathway.programme()),
                Objects.requireNonNull(answer.meetingPlace()),
                meetingAt(answer.meetingTime(), appointmentAt),
                travel == null ? settings.travelMinutes() : travel,
                appointmentAt.plus(settings.visitTakes()));
    }

    private Instant meetingAt(@Nullable LocalTime time, Instant appointmentAt) {
        if (time == null) {
            return appointmentAt.minus(settings.meetsBefore());
        }
        Instant meetingAt = appointmentAt.atZone(clock.getZone()).with(time).toInstant();
        if (meetingAt.isAfter(appointmentAt)) {
            throw new InvalidInput("meetingTime", "escort.meeting-late");
        }
        return meetingAt;
    }

    /// A task offered by an earlier version asks for a name in a text.
    private String account(String said, String programme) {
        return colleagues.of(programme).stream()
                .filter(colleague -> colleague.username().equals(said)
                        || colleague.displayName().equalsIgnoreCase(said.strip()))
                .findFirst()
                .map(Colleagues.Colleague::username)
                .orElseThrow(() -> new InvalidInput("companion", "escort.companion-unknown", said));
    }

    private void save(Escort escort, Answer answer) {
        try {
            escorts.saveAndFlush(escort);
        } catch (DataIntegrityViolationException refused) {
            throw twoPlacesAtOnce(refused, answer);
        }
    }

    private RuntimeException twoPlacesAtOnce(DataIntegrityViolationException refused, Answer answer) {
        String why = String.valueOf(refused.getMostSpecificCause().getMessage());
        if (why.contains("escort_companion_once")) {
            return new InvalidInput(
                    "companion", "escort.companion-taken", colleagues.displayName(String.valueOf(answer.companion())));
        }
        return why.contains("escort_person_once") ? new InvalidInput("escortLevel", "escort.person-taken") : refused;
    }
}
