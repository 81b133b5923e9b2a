package org.passerelle.care.escort;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.passerelle.platform.forms.AnsweredTask;

/// What a mediator says of a visit.
final class EscortAnswers {

    static final Instant TODAY = Instant.parse("2026-05-15T08:00:00Z");

    private EscortAnswers() {}

    static AnsweredTask task(UUID pathway) {
        return new AnsweredTask(UUID.randomUUID(), pathway, "Task_PrepareEscort", "amina", TODAY);
    }

    static PlanEscort.Answer alone() {
        return new PlanEscort.Answer(EscortLevel.ALONE, null, null, null, null, null);
    }

    static PlanEscort.Answer with(String companion) {
        return new PlanEscort.Answer(EscortLevel.ESCORTED, companion, "Mairie", null, null, "prend le bus 6");
    }

    static PlanEscort.Answer with(String companion, LocalTime meetingTime, int travelMinutes) {
        return new PlanEscort.Answer(
                EscortLevel.MEETING_AT_DOOR, companion, "Devant le cabinet", meetingTime, travelMinutes, null);
    }
}
