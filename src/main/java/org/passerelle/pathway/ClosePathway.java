package org.passerelle.pathway;

import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.springframework.stereotype.Component;

/// Answers "Close the pathway": the only way out, and never without a reason.
@Component
class ClosePathway implements Worker<ClosePathway.Request, Worker.Nothing> {

    record Request(UUID pathwayId, ClosedReason closedReason) {}

    private final Pathways pathways;

    ClosePathway(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public String jobType() {
        return "close-pathway";
    }

    @Override
    public Nothing work(Request request) {
        pathways.closed(request.pathwayId(), request.closedReason());
        return new Nothing();
    }
}
