package org.passerelle.care.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.TestUsers;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.database.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Calendars, as programs read them.
@WholeApplication
class CalendarTests {

    private static final String PASSWORD = "passerelle-demo";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Calendars calendars;

    private final HttpClient http = HttpClient.newHttpClient();
    private Api mediator;

    @BeforeEach
    void signIn() {
        mediator = Api.at(port, "mediatrice");
    }

    @Test
    void thePersonsFileSaysWhereAndWhenInTheirLanguageAndNothingElse() {
        String pathway = booked("Yohannes", "tir");
        JsonNode kept = appointment(pathway);

        HttpResponse<String> file = file("mediatrice", kept.path("id").asString());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        VEvent event = only(file.body());
        assertThat(event.getSummary().getValue()).isEqualTo("ቆጸራ");
        assertThat(event.getLocation().getValue()).isNotBlank();
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getDescription()).isNull();
        assertThat(file.body())
                .doesNotContain("Yohannes", kept.path("practice").asString())
                .doesNotContainIgnoringCase("médecin")
                .doesNotContainIgnoringCase("santé");
    }

    @Test
    void aMovedAppointmentStaysTheSameInTheCalendarAndACanceledOneSaysSo() {
        String pathway = booked("Kidane", "fra");
        String first = appointment(pathway).path("id").asString();
        VEvent before = only(file("mediatrice", first).body());

        String second = Api.ok(mediator.put("appointments/" + first, moved(9)))
                .path("id")
                .asString();
        VEvent after = only(file("mediatrice", first).body());
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateStart().getValue())
                .isAfter(before.getDateStart().getValue());

        Api.ok(mediator.delete("appointments/" + second + "?by=PERSON"));
        VEvent last = only(file("mediatrice", second).body());
        assertThat(last.getUid()).isEqualTo(before.getUid());
        assertThat(last.getStatus().isCancelled()).isTrue();
        assertThat(last.getSequence().getValue())
                .isGreaterThan(after.getSequence().getValue());
    }

    @Test
    void nobodyReadsTheFileOfAnotherTeamOrOfNothing() {
        String pathway = Api.created(mediator.post(
                "pathways", Map.of("personId", mediator.person("Salem", "fra"), "programme", "SPT", "need", "GP")));
        answerAll(pathway);
        String id = appointment(pathway).path("id").asString();

        assertThat(file("mediateur", id).statusCode()).isEqualTo(404);
        assertThat(file("conceptrice", id).statusCode()).isEqualTo(403);
        assertThat(file("mediatrice", UUID.randomUUID().toString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aColleaguesLinkListsTheirAppointmentsAndEscortsWithoutAnyName() {
        String pathway = booked("Zebib", "tir");
        mediator.answer(pathway, "Task_ArrangeInterpreter");
        mediator.complete(
                pathway,
                "Task_PrepareEscort",
                Map.of("escortLevel", "ESCORTED", "companion", "mediatrice", "meetingPlace", "chez Zebib"));
        String secret = link("mediatrice");

        HttpResponse<String> calendar = get(secret);

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Set-Cookie")).isEmpty();
        String shortId = pathway.substring(0, 8);
        List<String> lines = Biweekly.parse(calendar.body()).first().getEvents().stream()
                .map(event -> event.getSummary().getValue())
                .toList();
        assertThat(lines).contains("Rendez-vous · " + shortId, "Accompagnement · " + shortId);
        assertThat(calendar.body()).doesNotContain("Zebib");
        assertThat(get(link("mediateur")).body()).doesNotContain(shortId);

        Api.ok(mediator.put("appointments/" + appointment(pathway).path("id").asString(), moved(12)));
        String later = get(link("mediatrice")).body();
        assertThat(events(later, "Accompagnement · " + shortId)
                        .getFirst()
                        .getStatus()
                        .isCancelled())
                .isTrue();
        assertThat(events(later, "Rendez-vous · " + shortId)).hasSize(1);
    }

    @Test
    void aLinkThatWasRevokedOrChangedAnswersLikeOneThatNeverWas() {
        String first = link("mediateur");
        String second = link("mediateur");
        assertThat(get(second).statusCode()).isEqualTo(200);

        Browser browser = new Browser(port);
        browser.signIn("mediateur", PASSWORD);
        browser.get("/account");
        browser.post("/account/calendar/revoke", "/account", Map.of());

        HttpResponse<String> never = get("/calendar/" + "x".repeat(43) + ".ics");
        for (String over : List.of(first, second)) {
            HttpResponse<String> answer = get(over);
            assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(never.statusCode());
            assertThat(answer.body()).isEqualTo(never.body()).isEmpty();
        }
    }

    @Test
    void onlyADigestOfTheSecretIsKeptAndWhoeverLeavesIsNotReadAnyMore() {
        String secret = link("mediateur");
        String token = secret.substring("/calendar/".length(), secret.length() - ".ics".length());
        // 256 bits as 43 letters
        assertThat(token).hasSize(43);
        assertThat(database.sql("select token_hash from calendar_link where username = 'mediateur'")
                        .query(String.class)
                        .single())
                .doesNotContain(token)
                .hasSize(64);
        database.sql("update account set enabled = false where username = 'mediateur'")
                .update();
        try {
            assertThat(get(secret).statusCode()).isEqualTo(404);
        } finally {
            database.sql("update account set enabled = true where username = 'mediateur'")
                    .update();
        }
        assertThat(get(secret).statusCode()).isEqualTo(200);
    }

    @Test
    void aLongCalendarAsksAsFewQuestionsAsAShortOne() {
        for (String alias : List.of("Aman", "Belay", "Chaltu")) {
            booked(alias, "fra");
        }

        assertThat(StatementCount.during(() -> calendars.of(TestUsers.named("mediatrice"))))
                .isBetween(1, 5);
    }

    private List<VEvent> events(String calendar, String summary) {
        return Biweekly.parse(calendar).first().getEvents().stream()
                .filter(event -> event.getSummary().getValue().equals(summary))
                .toList();
    }

    private static VEvent only(String calendar) {
        List<VEvent> events = Biweekly.parse(calendar).first().getEvents();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /// As its owner reads it on the page, once.
    private String link(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, PASSWORD);
        browser.get("/account");
        browser.post("/account/calendar", "/account", Map.of());
        String link = browser.get("/account").first("value=\"([^\"]*/calendar/[^\"]+)\"");
        assertThat(browser.get("/account").body()).doesNotContain(link);
        return URI.create(link).getPath();
    }

    private HttpResponse<String> file(String username, String id) {
        String credentials =
                Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return send(request("/api/v1/appointments/" + id + ".ics").header("Authorization", "Basic " + credentials));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> moved(int days) {
        return new HashMap<>(Map.of("startsAt", mediator.today().plusDays(days) + "T14:30", "confirmedOpen", true));
    }

    private JsonNode appointment(String pathway) {
        return Api.stream(Api.ok(mediator.get("appointments?limit=200")).path("items"))
                .filter(item -> item.path("pathwayId").asString().equals(pathway))
                .findFirst()
                .orElseThrow();
    }

    private String booked(String alias, String language) {
        String pathway = mediator.pathway(mediator.person(alias, language));
        answerAll(pathway);
        return pathway;
    }

    private void answerAll(String pathway) {
        mediator.answer(pathway, "Task_RightsInterview");
        mediator.answer(pathway, "Task_CallPractice");
        mediator.answer(pathway, "Task_BookAppointment");
    }
}
