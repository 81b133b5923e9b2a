package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/// The calls to make first, on their page and in the API.
@WholeApplication
class RecheckScreensTests {

    private static final String OLD_YES = "Cabinet de la Vieille Réponse";

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient database;

    private Api api;

    @BeforeEach
    void nourSearchesAndOnePracticeAnsweredLongAgo() {
        api = Api.at(port, "mediatrice");
        String pathway = api.pathway(api.person("Nour", "ara"));
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
        api.task(pathway, "Task_CallPractice");
        PracticeRow.insert(database, OLD_YES, LocalDate.of(2021, 6, 1));
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from practice where name = ?").param(OLD_YES).update();
    }

    @Test
    void aCallIsProposedWithWhomItWouldHelp() {
        JsonNode calls = Api.ok(api.get("practices/rechecks"));

        assertThat(calls).isNotEmpty().hasSizeLessThanOrEqualTo(RecheckCalls.CALLS);
        assertThat(calls.path(0).path("people").asInt()).isPositive();
        assertThat(new Pages(application).get("mediatrice", "/practices/rechecks"))
                .hasStatusOk()
                .bodyText()
                .contains("Quels cabinets rappeler d’abord", "à revérifier", "ses conditions", "tel:+33");
    }
}
