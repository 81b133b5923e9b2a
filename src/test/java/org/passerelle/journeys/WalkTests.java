package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A few people go their way by chance, so that no build goes without a way nobody thought of; the many go theirs in
/// the benchmark.
@WholeApplication
class WalkTests {

    private static final int WALKS = 12;
    private static final int ROUNDS = 400;

    @LocalServerPort
    private int port;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whateverIsAnsweredAndToldEveryPathwayEnds() {
        try (Walks walks = new Walks(port, Walks.seed(), WALKS, 4)) {
            Walks.Count count = walks.toTheEnd(ROUNDS);
            System.out.println(count);

            assertThat(walks.allClosed()).isTrue();
            assertThat(count.answered()).isPositive();
        }
    }
}
