package org.passerelle.care.practices;

import org.passerelle.pathway.ClosedReason;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.PathwayMilestones.ClosedPathwayReopened;
import org.passerelle.pathway.PathwayMilestones.PathwayReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever no longer sees a doctor is not sent there again.
@Component
class LeftPractice {

    private final Practices practices;

    LeftPractice(Practices practices) {
        this.practices = practices;
    }

    @EventListener
    void on(Happened happened) {
        if (happened.what() instanceof PathwayReopened
                || happened.what() instanceof ClosedPathwayReopened(ClosedReason was)
                        && was == ClosedReason.LINKED_TO_GP) {
            practices
                    .acceptedFor(happened.pathwayId())
                    .ifPresent(practice ->
                            practices.rulesOut(practice, happened.pathwayId(), RefusalCode.PERSON_PREFERS_ANOTHER));
        }
    }
}
