package org.passerelle.pathway;

import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.springframework.stereotype.Component;

/// Answers «Relayé à son médecin», the end of the way there: the visit took place, what comes after begins.
@Component
class RelayPathway implements Worker<RelayPathway.Request, Worker.Nothing> {

    record Request(UUID pathwayId) {}

    private final Pathways pathways;

    RelayPathway(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public String jobType() {
        return "relay-pathway";
    }

    @Override
    public Nothing work(Request request) {
        pathways.relay(request.pathwayId());
        return new Nothing();
    }
}
