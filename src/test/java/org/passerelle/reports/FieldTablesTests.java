package org.passerelle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The two tables of the field (domain.md §6.1), out of facts that were told to the product like those of any day.
@WholeApplication
class FieldTablesTests {

    /// Where no other test works: people are sent to the practice nearby.
    private static final String YVETOT = "76758";

    private static final int AT_ONCE = 4;

    /// The slide gives six reasons for ten people and no counts: this split is ours.
    private static final List<String> REASONS_2022 = List.of(
            "ASE_MEANWHILE",
            "TIME_WORK",
            "TIME_WORK",
            "CLOSER_GP",
            "CLOSER_GP",
            "PAPER_PROOF_FEAR",
            "TRANSPORT_STRIKE",
            "TRANSPORT_STRIKE",
            "ADDRESS_NOT_FOUND",
            "ADDRESS_NOT_FOUND");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api mediator;
    private Api supervisor;
    private String practice;

    @BeforeEach
    void signIn() {
        mediator = Api.at(port, "mediatrice");
        supervisor = Api.at(port, "superviseuse");
    }

    @Test
    void theFieldsTwoTablesComeOutOfTheRecordedFacts() throws Exception {
        aPracticeWithPlaces();
        mediator.advance("P1D");
        LocalDate in2021 = mediator.today();
        List<String> first = send(20);
        mediator.advance("P5D");
        first.subList(0, 10).forEach(this::went);
        didNotGo(first.subList(10, 13), List.of("PLACE_NOT_FOUND", "OTHER_GP_MEANWHILE", "CHANGED_MIND"));
        LocalDate in2022 = mediator.today();
        List<String> second = send(48);
        mediator.advance("P5D");
        second.subList(0, 17).forEach(this::went);
        didNotGo(second.subList(17, 27), REASONS_2022);
        second.subList(0, 6).forEach(this::staysWithThatDoctor);

        JsonNode table2021 = sentOn(in2021);
        assertThat(table2021.path("sent").asInt()).isEqualTo(20);
        assertThat(share(table2021, "gone")).isEqualTo("10 of 20: 50.0");
        assertThat(total(table2021.path("reasons"))).isEqualTo(3);
        assertThat(share(table2021, "unknown")).isEqualTo("7 of 20: 35.0");
        assertThat(table2021.path("followed").path("part").asInt()).isZero();
        JsonNode table2022 = sentOn(in2022);
        assertThat(table2022.path("sent").asInt()).isEqualTo(48);
        assertThat(share(table2022, "reached")).isEqualTo("27 of 48: 56.3");
        assertThat(share(table2022, "goneOfReached")).isEqualTo("17 of 27: 63.0");
        assertThat(share(table2022, "gone")).isEqualTo("17 of 48: 35.4");
        assertThat(share(table2022, "notGone")).isEqualTo("10 of 27: 37.0");
        assertThat(total(table2022.path("reasons"))).isEqualTo(10);
        assertThat(table2022.path("positiveExits").asInt()).isEqualTo(3);
        assertThat(share(table2022, "unknown")).isEqualTo("21 of 48: 43.8");
        assertThat(share(table2022, "followed")).isEqualTo("6 of 17: 35.3");
        assertThat(share(table2022, "followedOfSent")).isEqualTo("6 of 48: 12.5");
        leaveNothingOpen(first);
        leaveNothingOpen(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=2026-01-02&to=2026-01-01", "from=2001-01-01&to=2026-01-01", "from=x&to=2026-01-01", ""})
    void aPeriodThatCannotBeCountedIsRefused(String period) {
        assertThat(supervisor.get("figures/outcomes?" + period).status()).isEqualTo(400);
        assertThat(supervisor.get("figures/presence?" + period).status()).isEqualTo(400);
    }

    @Test
    void figuresAreForSupervisorsAndOfTeamsThatAre() {
        String period = "?from=2026-01-01&to=2026-01-01";
        assertThat(mediator.get("figures/outcomes" + period).status()).isEqualTo(403);
        assertThat(supervisor.get("figures/outcomes" + period + "&team=NOWHERE").status())
                .isEqualTo(400);
        assertThat(supervisor
                        .get("figures/outcomes" + period + "&team=lille-sud")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sessionsAreCountedWithWhatCameOfThemSince() {
        LocalDate day = mediator.today().minusDays(77);
        Map<String, Object> told =
                Map.of("on", day.toString(), "topic", "HEALTH_LITERACY", "team", "SPT", "attendees", 12);
        String session = Api.created(mediator.post("prevention-sessions", told));
        Api.created(mediator.post(
                "prevention-sessions/" + session + "/later-visits",
                Map.of("on", mediator.today().toString(), "cameAlong", 2)));

        JsonNode line = Api.stream(Api.ok(supervisor.get("figures/presence?team=SPT&from=%s&to=%s".formatted(day, day)))
                        .path("items"))
                .filter(one -> one.path("topic").asString("").equals("HEALTH_LITERACY"))
                .findFirst()
                .orElseThrow();

        assertThat(line.path("times").asInt()).isEqualTo(1);
        assertThat(line.path("attendees").asInt()).isEqualTo(12);
        assertThat(line.path("laterVisits").asInt()).isEqualTo(1);
        assertThat(line.path("cameAlong").asInt()).isEqualTo(2);
    }

    @Test
    void whoWasSentInAPeriodIsFoundByAnIndex() {
        List<String> plan = database.sql("""
            explain select pathway_id from appointment
            where booked_at >= timestamptz '2026-01-01' and booked_at < timestamptz '2026-01-02'
            """).query(String.class).list();

        assertThat(String.join("\n", plan)).contains("appointment_booked");
    }

    private void aPracticeWithPlaces() {
        practice = Api.created(supervisor.post(
                "practices",
                Map.of(
                        "name",
                        "Cabinet des Tables",
                        "kind",
                        "CABINET",
                        "communeInsee",
                        YVETOT,
                        "phones",
                        List.of("0261910077"))));
        Map<String, Object> yes = new HashMap<>(
                Map.of("accepts", true, "quotaPeriod", "NONE", "residentsOf", List.of(), "source", "PHONE"));
        yes.put("on", mediator.today().toString());
        Api.ok(supervisor.post("practices/" + practice + "/answers", yes));
    }

    private List<String> send(int people) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> sent = IntStream.range(0, people)
                    .mapToObj(number -> hands.submit(() -> sendOne(number)))
                    .toList();
            List<String> pathways = new ArrayList<>();
            for (Future<String> one : sent) {
                pathways.add(one.get());
            }
            return pathways;
        }
    }

    private String sendOne(int number) {
        String person = Api.created(mediator.post(
                "people", Map.of("alias", "Personne " + number, "languages", List.of("fra"), "communeInsee", YVETOT)));
        String pathway = mediator.pathway(person);
        mediator.answer(pathway, "Task_RightsInterview");
        mediator.complete(pathway, "Task_CallPractice", HappyAnswers.accepted(practice));
        mediator.answer(pathway, "Task_BookAppointment");
        return pathway;
    }

    private void went(String pathway) {
        news(pathway, Map.of("kind", "OUTCOME_REPORTED", "outcome", "ATTENDED"));
    }

    private void didNotGo(List<String> pathways, List<String> reasons) {
        for (int one = 0; one < pathways.size(); one++) {
            news(
                    pathways.get(one),
                    Map.of("kind", "OUTCOME_REPORTED", "outcome", "NOT_ATTENDED", "reason", reasons.get(one)));
        }
    }

    private void staysWithThatDoctor(String pathway) {
        mediator.awaitPathway(pathway, now -> now.path("state").asString().equals("RELAYED"), "the visit");
        mediator.awaitWait(pathway, "Wait_ThreeMonths");
        news(pathway, Map.of("kind", "OUTCOME_REPORTED", "outcome", "REGULAR_DOCTOR"));
        mediator.awaitClosed(pathway);
    }

    private void news(String pathway, Map<String, Object> told) {
        Api.ok(mediator.post("pathways/" + pathway + "/news", told));
    }

    /// Some were closed by what was told of them.
    private void leaveNothingOpen(List<String> pathways) {
        for (String pathway : pathways) {
            assertThat(mediator.post("pathways/" + pathway + "/closure", Map.of("reason", "MOVED"))
                            .status())
                    .isIn(200, 202, 204, 409);
        }
    }

    private JsonNode sentOn(LocalDate day) {
        return Api.ok(supervisor.get("figures/outcomes?from=%s&to=%s".formatted(day, day)))
                .path("all");
    }

    private static String share(JsonNode table, String name) {
        JsonNode share = table.path(name);
        return "%d of %d: %s"
                .formatted(
                        share.path("part").asInt(),
                        share.path("of").asInt(),
                        share.path("percent").decimalValue());
    }

    private static int total(JsonNode reasons) {
        return reasons.properties().stream()
                .mapToInt(one -> one.getValue().asInt())
                .sum();
    }
}
