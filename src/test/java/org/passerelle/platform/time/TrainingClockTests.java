package org.passerelle.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Moving time for all: who may, how far, what everybody sees, and the way back.
@WholeApplication
class TrainingClockTests {

    private static final String CLOCK = "training/clock";

    @LocalServerPort
    private int port;

    @Autowired
    private TrainingClock clock;

    private Duration before = Duration.ZERO;
    private Api supervisor;

    @BeforeEach
    void rememberTheTime() {
        before = clock.offset();
        supervisor = Api.at(port, "superviseuse");
    }

    /// Others moved time before, with pathways that are still open.
    @AfterEach
    void putItBack() {
        clock.move(before, "superviseuse");
    }

    @Test
    void aMediatorReadsItAndMovesNothing() {
        Api mediator = Api.at(port, "mediatrice");

        assertThat(mediator.get(CLOCK).status()).isEqualTo(200);
        assertThat(mediator.post(CLOCK, Map.of("advance", "P1D")).status()).isEqualTo(403);
        assertThat(mediator.delete(CLOCK).status()).isEqualTo(403);
        assertThat(clock.offset()).isEqualTo(before);
    }

    @Test
    void everyPageSaysThatTimeIsMovedAndWhoDidIt() {
        supervisor.post(CLOCK, Map.of("advance", "P1D"));
        Browser mediator = new Browser(port);
        mediator.signIn("mediatrice", "passerelle-demo");

        assertThat(mediator.get("/tasks").body()).contains("Solène a avancé le temps pour tout le monde.");
        assertThat(supervisor.get(CLOCK).text("movedBy")).isEqualTo("superviseuse");
    }

    @Test
    void timeIsNotMovedFartherThanTheLimit() {
        Answer refused = supervisor.post(CLOCK, Map.of("advance", "P36501D"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("duration.far");
    }

    @Test
    void theWayBackIsRefusedWhileAnOpenPathwayWentOnInMovedTime() {
        supervisor.post(CLOCK, Map.of("advance", "P1D"));
        Api mediator = Api.at(port, "mediatrice");
        String pathway = mediator.pathway(mediator.person("Lina", "ara"));
        mediator.task(pathway, "Task_RightsInterview");

        Answer refused = supervisor.delete(CLOCK);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("dans le temps de formation", "Clôturez-les");
        assertThat(clock.offset()).isGreaterThan(before);
    }
}
