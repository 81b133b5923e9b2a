package org.passerelle.care.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.Browser.Page;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The team's appointments and the days to avoid, on the pages of the real application.
@WholeApplication
class AppointmentScreensTests {

    private static final String PASSWORD = "passerelle-demo";

    @LocalServerPort
    private int port;

    private Api api;
    private Browser browser;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
        browser = new Browser(port);
        browser.signIn("mediatrice", PASSWORD);
    }

    @Test
    void theListKeepsItsFiltersInItsAddress() {
        JsonNode kept = booked("Ruta");
        String day = day(kept).toString();

        String mine = browser.get("/appointments?from=" + day + "&day=true&mediator=mediatrice")
                .body();

        assertThat(mine).contains("Ruta", "/appointments/" + kept.path("id").asString());
        assertThat(mine).contains("from=" + day(kept).plusDays(1) + "&amp;day=true&amp;mediator=mediatrice");
        assertThat(browser.get("/appointments?from=" + day(kept).plusDays(1) + "&day=true")
                        .body())
                .doesNotContain("/appointments/" + kept.path("id").asString());
        Page odd = browser.get("/appointments?from=demain");
        assertThat(odd.status()).isEqualTo(200);
        assertThat(odd.body()).contains("Ce n’est pas une date");
    }

    @Test
    void whatWasTypedStaysWhenADateCannotStand() {
        String id = booked("Selihom").path("id").asString();
        browser.get("/appointments/" + id);

        Page refused = browser.post(
                "/appointments/" + id,
                "/appointments/" + id,
                Map.of("startsAt", "2020-01-06T10:00", "place", "12 rue des Fossés", "doctor", "Dr Nima"));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body())
                .contains("Cette date est déjà passée", "2020-01-06T10:00", "12 rue des Fossés", "Dr Nima");
        assertThat(Api.ok(api.get("appointments/" + id)).path("doctor").isNull())
                .isTrue();
    }

    @Test
    void aPublicHolidayIsRefusedWithAWayToSayThatThePracticeIsOpen() {
        String id = booked("Natnael").path("id").asString();
        String holiday = firstOfMay() + "T10:00";
        assertThat(browser.get("/appointments/" + id).body()).doesNotContain("confirmedOpen");

        Page refused = browser.post("/appointments/" + id, "/appointments/" + id, Map.of("startsAt", holiday));
        assertThat(refused.body()).contains("name=\"confirmedOpen\"", "Fête du travail");
        Page taken = browser.post(
                "/appointments/" + id, "/appointments/" + id, Map.of("startsAt", holiday, "confirmedOpen", "true"));

        assertThat(taken.status()).isEqualTo(302);
        assertThat(browser.get(taken.location()).body()).contains("Jour férié", "Fête du travail");
    }

    @Test
    void anAppointmentIsCanceledByWhomAndWhyAndThenNoLongerMoved() {
        String id = booked("Eden").path("id").asString();
        browser.get("/appointments/" + id);

        Page odd = browser.post("/appointments/" + id + "/cancellation", "/appointments/" + id, Map.of("by", "FOG"));
        assertThat(odd.status()).isEqualTo(200);
        assertThat(odd.body()).contains("ne fait pas partie des choix possibles");
        Page canceled = browser.post(
                "/appointments/" + id + "/cancellation",
                "/appointments/" + id,
                Map.of("by", "PRACTICE", "reason", "DOCTOR_AWAY"));

        assertThat(canceled.status()).isEqualTo(302);
        assertThat(browser.get("/appointments/" + id).body()).contains("annulé").doesNotContain("name=\"startsAt\"");
        assertThat(Api.ok(api.get("appointments/" + id)).path("changeReason").asString())
                .isEqualTo("DOCTOR_AWAY");
    }

    @Test
    void aSupervisorSeesAtOnceWhoIsExpectedOnADayThatIsClosedAndThePathwaySaysSo() {
        JsonNode kept = booked("Hermela");
        Browser supervisor = new Browser(port);
        supervisor.signIn("superviseuse", PASSWORD);
        String practice = kept.path("practiceId").asString();
        String form = "/closed-days?practice=" + practice;
        supervisor.get(form);

        Page refused = supervisor.post(
                "/closed-days",
                form,
                Map.of("kind", "CLOSED", "from", "", "practiceId", practice, "reason", "Congés d’été"));
        assertThat(refused.body())
                .contains("Congés d’été", kept.path("practice").asString());
        Page entered = supervisor.post(
                "/closed-days",
                form,
                Map.of(
                        "kind",
                        "CLOSED",
                        "from",
                        day(kept).toString(),
                        "practiceId",
                        practice,
                        "reason",
                        "Congés d’été"));

        String shown = supervisor.get(entered.location()).body();
        assertThat(shown).contains("Hermela", "/appointments/" + kept.path("id").asString());
        assertThat(browser.get("/pathways/" + kept.path("pathwayId").asString()).body())
                .contains("Cabinet fermé", "Congés d’été");
        assertThat(browser.get("/closed-days").status()).isEqualTo(403);

        String note = entered.location().replaceFirst(".*entered=", "");
        supervisor.post("/closed-days/" + note + "/removal", "/closed-days", Map.of());
        assertThat(browser.get("/pathways/" + kept.path("pathwayId").asString()).body())
                .doesNotContain("Congés d’été");
    }

    private JsonNode booked(String alias) {
        String pathway = api.pathway(api.person(alias, "fra"));
        for (String step : new String[] {"Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment"}) {
            api.answer(pathway, step);
        }
        return Api.stream(Api.ok(api.get("appointments?limit=200")).path("items"))
                .filter(item -> item.path("pathwayId").asString().equals(pathway))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(JsonNode appointment) {
        return OffsetDateTime.parse(appointment.path("startsAt").asString())
                .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                .toLocalDate();
    }

    private LocalDate firstOfMay() {
        LocalDate may = LocalDate.of(api.today().getYear(), 5, 1);
        return may.isAfter(api.today()) ? may : may.plusYears(1);
    }
}
