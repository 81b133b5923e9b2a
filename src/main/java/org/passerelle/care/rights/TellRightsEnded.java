package org.passerelle.care.rights;

import java.util.Map;
import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.passerelle.care.rights.RightsHistory.RightsEnded;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.springframework.stereotype.Component;

/// Answers «Droits terminés»: the last day of the cover has passed and no renewal has come, so the pathway learns it.
@Component
class TellRightsEnded implements Worker<TellRightsEnded.Request, Worker.Nothing> {

    record Request(UUID pathwayId) {}

    private final PathwayMessages messages;
    private final PathwayHistory history;

    TellRightsEnded(PathwayMessages messages, PathwayHistory history) {
        this.messages = messages;
        this.history = history;
    }

    @Override
    public String jobType() {
        return "tell-rights-ended";
    }

    @Override
    public Nothing work(Request request) {
        history.write(request.pathwayId(), "Event_RightsEnded", new RightsEnded());
        messages.say(PathwayMessage.RIGHTS_CHANGED, request.pathwayId(), Map.of());
        messages.say(PathwayMessage.RIGHTS_ENDED, request.pathwayId(), Map.of());
        return new Nothing();
    }
}
