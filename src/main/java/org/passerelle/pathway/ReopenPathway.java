package org.passerelle.pathway;

import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.springframework.stereotype.Component;

/// Answers "Reopen the pathway": the person no longer sees the doctor, the way there begins anew.
@Component
class ReopenPathway implements Worker<ReopenPathway.Request, Worker.Nothing> {

    record Request(UUID pathwayId) {}

    private final Pathways pathways;

    ReopenPathway(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public String jobType() {
        return "reopen-pathway";
    }

    @Override
    public Nothing work(Request request) {
        pathways.reopen(request.pathwayId());
        return new Nothing();
    }
}
