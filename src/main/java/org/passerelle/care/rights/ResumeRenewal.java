package org.passerelle.care.rights;

import java.util.Map;
import org.passerelle.care.rights.RightsHistory.RightsFollowed;
import org.passerelle.pathway.LostWork;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The rights that were followed beside a pathway are followed again, until the same day.
@Component
class ResumeRenewal {

    private static final String PROCESS = "rights-renewal";

    private final PathwayHistory history;
    private final PathwayMessages messages;

    ResumeRenewal(PathwayHistory history, PathwayMessages messages) {
        this.history = history;
        this.messages = messages;
    }

    @EventListener
    void on(LostWork lost) {
        if (!lost.waitedIn().contains(PROCESS)) {
            return;
        }
        history.of(lost.pathwayId()).reversed().stream()
                .map(line -> line.what())
                .filter(RightsFollowed.class::isInstance)
                .map(RightsFollowed.class::cast)
                .findFirst()
                .ifPresent(followed -> messages.say(
                        PathwayMessage.RENEWAL_DUE,
                        lost.pathwayId(),
                        Map.of("rightsEnd", followed.until().toString())));
    }
}
