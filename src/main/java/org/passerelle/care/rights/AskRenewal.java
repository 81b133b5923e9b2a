package org.passerelle.care.rights;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.care.rights.RightsHistory.RightsFollowed;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.springframework.stereotype.Component;

/// Answers «Droits à suivre»: rights whose end is known are renewed in time, beside the pathway.
@Component
class AskRenewal implements Worker<AskRenewal.Request, Worker.Nothing> {

    /// Without an end there is nothing to follow; earlier models know the end alone, and renew at once.
    record Request(
            UUID pathwayId,
            @Nullable LocalDate rightsEnd,
            @Nullable LocalDate renewFrom,
            @Nullable LocalDate renewLateFrom) {}

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
        LocalDate end = request.rightsEnd();
        if (end != null) {
            Followed followed = new Followed(end, request.renewFrom(), request.renewLateFrom());
            history.write(request.pathwayId(), "Event_RenewalDue", new RightsFollowed(end));
            messages.say(PathwayMessage.RENEWAL_DUE, request.pathwayId(), followed.facts());
        }
        return new Nothing();
    }
}
