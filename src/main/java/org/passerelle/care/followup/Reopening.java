package org.passerelle.care.followup;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.pathway.ClosedReason;
import org.passerelle.pathway.Pathways;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a late word does to a pathway that is closed. Who was lost is found again: it goes on where they are asked how
/// the visit went, or, lost after it, whether they have their doctor. Who no longer sees the doctor they had begins
/// anew. Every other end stands.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reopening {

    private final Pathways pathways;
    private final Appointments appointments;
    private final Clock clock;

    Reopening(Pathways pathways, Appointments appointments, Clock clock) {
        this.pathways = pathways;
        this.appointments = appointments;
        this.clock = clock;
    }

    /// @param outcome absent when the person only was reached
    /// @return whether the question they were lost at is open again, so that an answer to it is heard
    boolean foundAgain(UUID pathwayId, @Nullable ToldOutcome outcome, String by) {
        ClosedReason was = pathways.closedReason(pathwayId).orElse(null);
        if (was == ClosedReason.LOST_AFTER_ATTEMPTS) {
            return isAfterTheVisit(pathwayId)
                    ? pathways.reopenAfterTheVisit(pathwayId, by)
                    : pathways.reopenClosed(pathwayId, by, "follow-up", atTheFollowUp(pathwayId));
        }
        if (was == ClosedReason.LINKED_TO_GP
                && (outcome == ToldOutcome.LEFT || outcome == ToldOutcome.WANTS_ANOTHER_GP)) {
            pathways.reopenClosed(pathwayId, by, "rights-check", Map.of("nextStep", "RIGHTS"));
        }
        return false;
    }

    /// Closed when the visit itself was known.
    boolean isAfterTheVisit(UUID pathwayId) {
        return pathways.isClosedAfterTheVisit(pathwayId);
    }

    private Map<String, Object> atTheFollowUp(UUID pathwayId) {
        Map<String, Object> facts = new HashMap<>(Booked.facts(
                appointments.latestOf(pathwayId).filter(Booked::isKept).orElse(null), clock.getZone()));
        facts.put("nextStep", "FOLLOW_UP");
        return facts;
    }
}
