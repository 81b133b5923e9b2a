package org.passerelle.care.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.passerelle.care.rights.RightsHistory.RightsEndBeforeVisit;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// A visit on a day on which the cover will have ended: somebody looks at the rights while there is time.
@Component
public class RightsOfVisit {

    private final Rights rights;
    private final PathwayHistory history;
    private final PathwayMessages messages;
    private final Clock clock;

    RightsOfVisit(Rights rights, PathwayHistory history, PathwayMessages messages, Clock clock) {
        this.rights = rights;
        this.history = history;
        this.messages = messages;
        this.clock = clock;
    }

    /// The word lives until the preparation of the visit has begun.
    public void lookAt(AnsweredTask task, Instant visit) {
        LocalDate day = visit.atZone(clock.getZone()).toLocalDate();
        rights.heldBy(task.pathwayId())
                .map(HeldRights::endDate)
                .filter(end -> end.isBefore(day))
                .ifPresent(end -> {
                    history.write(task, new RightsEndBeforeVisit(end));
                    messages.say(PathwayMessage.RIGHTS_CHANGED, task.pathwayId(), Map.of());
                });
    }
}
