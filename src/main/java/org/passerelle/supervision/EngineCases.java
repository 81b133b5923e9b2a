package org.passerelle.supervision;

import org.passerelle.pathway.PathwayFigures;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Down as long as open pathways have no engine: people can work, and nothing goes on by itself.
@Component("engineCases")
class EngineCases implements HealthIndicator {

    private final PathwayFigures pathways;

    EngineCases(PathwayFigures pathways) {
        this.pathways = pathways;
    }

    @Override
    public Health health() {
        long lost = pathways.withoutEngine();
        return (lost == 0 ? Health.up() : Health.down())
                .withDetail("pathwaysWithoutEngine", lost)
                .build();
    }
}
