package org.passerelle.supervision;

import org.passerelle.pathway.PathwayFigures;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Down as long as open pathways have no engine: people can work, and nothing goes on by itself.
@Component("engineCases")
class EngineCases extends AbstractHealthIndicator {

    private final PathwayFigures pathways;

    EngineCases(PathwayFigures pathways) {
        super("Open pathways could not be counted");
        this.pathways = pathways;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long lost = pathways.withoutEngine();
        health.status(lost == 0 ? Status.UP : Status.DOWN).withDetail("pathwaysWithoutEngine", lost);
    }
}
