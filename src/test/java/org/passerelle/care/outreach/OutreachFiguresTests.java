package org.passerelle.care.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.care.practices.imports.RouenList;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The field's first calls (domain.md §6.1), counted from its list.
@WholeApplication
class OutreachFiguresTests {

    /// From March to June 2021.
    private static final String OF_THE_FIRST_CALLS = "outreach/figures?from=2021-03-01&to=2021-06-30";

    /// Where the field's list has practices.
    private static final String COMMUNES =
            "&communes=76540,76575,76681,76322,76498,76451,76108,76231,76157,76484," + "76410,76216,76212,76319,76497";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;

    @BeforeEach
    void theFieldsListAlone() {
        api = Api.at(port, "superviseuse");
        database.sql("update practice set commune_insee = 'x' || commune_insee").update();
        RouenList.loadedBy(api);
    }

    @Test
    void aPeriodWithoutAnswersHasNobodyReached() {
        JsonNode figures = Api.ok(api.get("outreach/figures?from=2021-01-01&to=2021-02-28" + COMMUNES));

        assertThat(figures.path("listed").asInt()).isEqualTo(296);
        assertThat(figures.path("reached").asInt()).isZero();
        assertThat(figures.path("accepting").asInt()).isZero();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        JsonNode backwards = wrong("outreach/figures?from=2022-01-01&to=2021-01-01");

        assertThat(backwards.path("field").asString()).isEqualTo("to");
        assertThat(backwards.path("message").asString()).isEqualTo("La fin vient avant le début.");
    }

    @Test
    void aCommuneThatIsNotKnownIsNamed() {
        assertThat(wrong("outreach/figures?communes=99999").path("field").asString())
                .isEqualTo("communes");
    }

    private JsonNode wrong(String path) {
        return api.get(path).body().path("errors").path(0);
    }

    @AfterEach
    void takeItOut() {
        RouenList.forget(database);
        database.sql("update practice set commune_insee = substr(commune_insee, 2) where commune_insee like 'x%'")
                .update();
    }

    @Test
    void theFieldsMappingComesOutOfItsList() {
        JsonNode figures = Api.ok(api.get(OF_THE_FIRST_CALLS + COMMUNES));

        assertThat(figures.path("listed").asInt()).isEqualTo(296);
        assertThat(figures.path("communes").asInt()).isEqualTo(15);
        assertThat(figures.path("reached").asInt()).isEqualTo(296);
        assertThat(figures.path("accepting").asInt()).isEqualTo(60);
        assertThat(figures.path("acceptingPercent").decimalValue()).isEqualByComparingTo("20.3");
        assertThat(figures.path("reasons").path("OVERLOADED").asInt()).isEqualTo(201);
        assertThat(figures.path("reasons").path("RETIRING_SOON").asInt()).isEqualTo(27);
        assertThat(figures.path("reasons").path("PAST_NO_SHOWS").asInt()).isEqualTo(8);
    }
}
