package org.passerelle.care.rights.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// `POST /api/v1/rights/route`, by the tables that were deployed.
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class RightsApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    static Stream<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachCaseFindsItsRow(Case person) {
        JsonNode answer = Api.ok(route(person.body()));

        assertThat(answer.path("row").asInt()).isEqualTo(person.row());
        assertThat(answer.path("route").asString()).isEqualTo(person.route());
        assertThat(answer.path("rightsAction").asString()).isEqualTo(person.action());
        assertThat(Api.stream(answer.path("alerts")).map(JsonNode::asString))
                .containsExactlyElementsOf(person.alerts());
        assertThat(answer.path("because").asString()).isNotBlank();
        assertThat(answer.path("source").asString()).isNotBlank();
        assertThat(answer.path("reasonCode").asString()).isNotBlank();
        if (person.next() != null) {
            assertThat(answer.path("nextCheckDate").asString()).isEqualTo(person.next());
        }
    }

    @Test
    void whoSaysNothingIsAskedToTalk() {
        assertThat(route(Map.of()).text("route")).isEqualTo("RIGHTS_INTERVIEW");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "rightEndDate, 2025-12-31, rights.end",
        "appointmentDate, 2026-05-14, rights.appointment",
        "referenceDate, 15/05/2026, date.invalid",
        "referenceDate, 2026-02-30, date.invalid",
        "stayDocExpiry, 0026-01-01, date.range",
        "entryDate, 2026-05-16, date.future",
        "filedOn, 2026-06-01, date.future",
        "withoutStayDocSince, 2027-01-01, date.future",
        "ageYears, -1, number.small",
        "ageYears, 131, number.large",
        "householdSize, 0, number.small",
        "annualResources, -0.5, number.small",
        "monthsInFrance, -1, number.small",
        "monthsWithoutStayDoc, -3, number.small",
        "currentRight, CMU, option.unknown",
        "pathway, TOURIST, option.unknown",
        "proofType, PASSPORT, option.unknown",
        "hadPuma, perhaps, type.boolean",
        "birthDate, 2027-01-01, field.unknown"
    })
    void whatMakesNoSenseIsSaidBesideItsField(String field, String typed, String code) {
        Map<String, Object> body = new HashMap<>(
                Map.of("referenceDate", "2026-05-15", "rightStartDate", "2026-01-01", "currentRight", "AME"));
        body.put(field, typed.matches("-?[0-9.]+") ? new BigDecimal(typed) : typed);

        Answer answer = route(body);

        assertThat(answer.status()).isEqualTo(422);
        JsonNode error = answer.body().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotBlank();
    }

    @Test
    void allThatMakesNoSenseIsSaidAtOnce() {
        Answer answer = route(Map.of("ageYears", -1, "householdSize", 0, "pathway", "X", "rightEndDate", "never"));

        assertThat(Api.stream(answer.body().path("errors"))
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("ageYears", "householdSize", "pathway", "rightEndDate");
    }

    @Test
    void nothingOfItIsRememberedNotEvenForAKey(CapturedOutput output) {
        Map<String, Object> body =
                Map.of("currentRight", "NONE", "pathway", "ASYLUM", "monthsInFrance", 1, "annualResources", 7654321);

        Api.ok(Api.at(port, "mediatrice").post("rights/route", body, "Idempotency-Key", "zcle-des-droits"));

        assertThat(database.sql("select count(*) from remembered_answer where key = 'zcle-des-droits'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(output.getAll()).doesNotContain("7654321", "ASYLUM");
    }

    @Test
    void itIsForThoseWhoMediate() {
        for (String nobody : List.of("admin", "conceptrice", "statistiques")) {
            assertThat(Api.at(port, nobody).post("rights/route", Map.of()).status())
                    .as(nobody)
                    .isEqualTo(403);
        }
        assertThat(Api.at(port, "superviseuse").post("rights/route", Map.of()).status())
                .isEqualTo(200);
    }

    private Answer route(Map<String, Object> body) {
        return Api.at(port, "mediatrice").post("rights/route", body);
    }
}
