package org.passerelle.care.rights;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.passerelle.care.rights.RightsHistory.RightsFollowed;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.springframework.stereotype.Component;

/// Answers «Droits à suivre»: a renewal, or a file that waits for its answer, is followed beside the pathway.
@Component
class AskRenewal implements Worker<AskRenewal.Request, Worker.Nothing> {

    /// `rightsEnd` is the end of the cover, or the day the answer to a file is due.
    record Request(UUID pathwayId, LocalDate rightsEnd) {}

    private final PathwayMessages messages;
    private final PathwayHistory history;

    AskRenewal(PathwayMessages messages, PathwayHistory history) {
        this.messages = messages;
        this.history = history;
    }

    @Override
    public String jobType() {
        return "ask-renewal";
    }

    @Override
    public Nothing work(Request request) {
        history.write(request.pathwayId(), "Event_RenewalDue", new RightsFollowed(request.rightsEnd()));
        messages.say(
                PathwayMessage.RENEWAL_DUE,
                request.pathwayId(),
                Map.of("rightsEnd", request.rightsEnd().toString()));
        return new Nothing();
    }
}
