package org.passerelle.pathway;

import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.springframework.stereotype.Component;

/// Answers "Claim the pathway", the first step: a second instance for the same pathway learns that it must end.
@Component
class ClaimPathway implements Worker<ClaimPathway.Request, ClaimPathway.Claim> {

    record Request(UUID pathwayId, long processInstanceKey) {}

    record Claim(boolean claimed) {}

    private final Pathways pathways;

    ClaimPathway(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public String jobType() {
        return "claim-pathway";
    }

    @Override
    public Claim work(Request request) {
        return new Claim(pathways.claim(request.pathwayId(), request.processInstanceKey()));
    }
}
