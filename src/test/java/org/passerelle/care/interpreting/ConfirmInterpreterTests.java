package org.passerelle.care.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// An interpreter on site or by video is booked with somebody who confirms; until then the visit is not ready, and says
/// what is missing.
@WholeApplication
class ConfirmInterpreterTests {

    private static final String ARRANGE = "Task_ArrangeInterpreter";
    private static final String CONFIRM = "Task_ConfirmInterpreter";

    @LocalServerPort
    private int port;

    private Api api;
    private Browser browser;
    private LocalDate today;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
        browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        today = api.today();
    }

    @Test
    void aVisitIsReadyOnceTheSupplierConfirmed() {
        String pathway = booked("Yonas");
        assertThat(missing(pathway)).contains(ARRANGE, "Task_PrepareEscort");
        api.answer(pathway, "Task_PrepareEscort");
        api.complete(pathway, ARRANGE, unconfirmed("ON_SITE"));
        api.task(pathway, CONFIRM);

        assertThat(readiness(pathway).path("ready").asBoolean()).isFalse();
        assertThat(missing(pathway)).isEqualTo(CONFIRM);
        assertThat(page(pathway)).contains("Pas encore prêt", "Faire confirmer l’interprète");
        assertThat(browser.get("/pathways/" + pathway).body())
                .contains(
                        "Pas encore prêt",
                        "Faire confirmer l’interprète",
                        "Des mots pour se soigner",
                        "pas encore confirmé");

        api.complete(pathway, CONFIRM, Map.of("interpreterConfirmed", "YES", "confirmedOn", today.toString()));
        api.awaitWait(pathway, "Wait_VisitDay");

        assertThat(readiness(pathway).path("ready").asBoolean()).isTrue();
        assertThat(page(pathway)).contains("Tout est prêt").doesNotContain("Pas encore prêt");
        assertThat(interpreter(pathway).path("confirmedOn").asString()).isEqualTo(today.toString());
    }

    @Test
    void aSupplierWhoCannotComeLeavesTheVisitWithoutAnInterpreter() {
        String pathway = booked("Filmon");
        api.complete(pathway, ARRANGE, unconfirmed("VIDEO"));
        api.complete(pathway, CONFIRM, Map.of("interpreterConfirmed", "NO"));
        api.awaitWait(pathway, "Wait_InterpreterAgain");

        assertThat(interpreter(pathway).isMissingNode() || interpreter(pathway).isNull())
                .isTrue();
        assertThat(missing(pathway)).contains("Wait_InterpreterAgain");
    }

    @Test
    void aConfirmationNeedsASupplierAndADayThatCanBe() {
        String pathway = booked("Aman");
        String task = api.task(pathway, ARRANGE);
        Map<String, Object> confirmed = HappyAnswers.interpreterOnSite("tir", today);

        assertThat(refused(task, without(confirmed, "interpreterSupplier"))).contains("interpreterSupplier");
        assertThat(refused(task, without(confirmed, "otherSupplier"))).contains("otherSupplier");
        assertThat(refused(task, without(confirmed, "interpreterConfirmed"))).contains("interpreterConfirmed");
        assertThat(refused(task, with(confirmed, "confirmedOn", today.plusDays(1))))
                .contains("confirmedOn");
        assertThat(refused(task, with(unconfirmed("ON_SITE"), "askAgainOn", today.minusDays(1))))
                .contains("askAgainOn");
        assertThat(refused(task, with(unconfirmed("ON_SITE"), "askAgainOn", today.plusDays(30))))
                .contains("askAgainOn");
        assertThat(api.openTask(pathway, ARRANGE)).hasValue(task);
    }

    private String booked(String alias) {
        String pathway = api.pathway(api.person(alias, "tir"));
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
        api.answer(pathway, "Task_CallPractice");
        api.answer(pathway, "Task_BookAppointment");
        api.task(pathway, "Task_PrepareEscort");
        api.task(pathway, ARRANGE);
        return pathway;
    }

    private Map<String, Object> unconfirmed(String mode) {
        Map<String, Object> answer = new HashMap<>(HappyAnswers.interpreterOnSite("tir", today));
        answer.remove("confirmedOn");
        answer.putAll(Map.of(
                "interpreterMode",
                mode,
                "interpreterConfirmed",
                "NOT_YET",
                "askAgainOn",
                today.plusDays(1).toString()));
        return answer;
    }

    private static Map<String, Object> without(Map<String, Object> answer, String field) {
        Map<String, Object> less = new HashMap<>(answer);
        less.remove(field);
        return less;
    }

    private static Map<String, Object> with(Map<String, Object> answer, String field, LocalDate day) {
        Map<String, Object> other = new HashMap<>(answer);
        other.put(field, day.toString());
        return other;
    }

    private String refused(String task, Map<String, Object> answer) {
        Api.Answer told = api.post("tasks/" + task + "/completion", Map.of("variables", answer));
        assertThat(told.status()).isEqualTo(422);
        return told.body().toString();
    }

    private JsonNode care(String pathway, String house) {
        return api.pathwayNow(pathway).path("care").path(house);
    }

    private JsonNode interpreter(String pathway) {
        return care(pathway, "interpreting");
    }

    private JsonNode readiness(String pathway) {
        JsonNode one = Api.ok(api.get(
                "appointments/" + care(pathway, "appointments").path("id").asString()));
        assertThat(care(pathway, "appointments").path("readiness")).isEqualTo(one.path("readiness"));
        return one.path("readiness");
    }

    private String missing(String pathway) {
        return String.join(
                " ",
                Api.stream(readiness(pathway).path("missing"))
                        .map(each -> each.path("step").asString())
                        .toList());
    }

    private String page(String pathway) {
        return browser.get("/appointments/"
                        + care(pathway, "appointments").path("id").asString())
                .body();
    }
}
