package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.Browser.Page;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// While the database is away everybody hears so soon, in words, and nothing typed is lost.
@WholeApplication
@TestPropertySource(
        properties = {"spring.datasource.hikari.connection-timeout=250", "passerelle.data=target/database-away"})
@DirtiesContext
class DatabaseAwayTests {

    private static final String PASSWORD = "passerelle-demo";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Browser mediator;
    private Browser stranger;

    @BeforeEach
    void signIn() {
        mediator = new Browser(port);
        mediator.signIn("mediatrice", PASSWORD);
        mediator.get("/people/new");
        stranger = new Browser(port);
        stranger.get("/sign-in");
        database.goAway();
    }

    @AfterEach
    void theDatabaseComesBack() {
        database.comeBack();
        Awaitility.await().until(() -> Api.at(port, "mediatrice").get("tasks").status() == 200);
    }

    @Test
    void theApiSaysSo() {
        Answer answer = Api.at(port, "superviseuse").get("tasks");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("detail")).contains("La base de données ne répond pas");
    }

    @Test
    void healthIsDownAndNotBroken() {
        Caller.Answer health = Caller.nobody(port).get("/actuator/health");

        assertThat(health.status()).isEqualTo(503);
        assertThat(health.json().path("status").asString()).isEqualTo("DOWN");
    }

    @Test
    void nobodyIsToldThatTheirPasswordIsWrong() {
        Page refused = stranger.post("/sign-in", "/sign-in", Map.of("username", "mediatrice", "password", PASSWORD));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body())
                .contains("La base de données ne répond pas")
                .doesNotContain("vous attend dans le formulaire");
    }

    @Test
    void aFormIsThereAgainOnceTheDatabaseIsBack() {
        Page lost = mediator.post("/people", "/people/new", Map.of("alias", "Lost and found", "languages", "ara"));

        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.body()).contains("vous attend dans le formulaire", "href=\"/people/new\"");
        database.comeBack();
        assertThat(Awaitility.await()
                        .until(() -> mediator.get("/people/new"), page -> page.status() == 200)
                        .body())
                .contains("Lost and found");
    }
}
