package org.passerelle.care.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.Browser.Page;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Permanences, sessions and later visits over the API.
@WholeApplication
class PresenceTests {

    private static final String SCREENING = "BREAST_CANCER_SCREENING";

    @LocalServerPort
    private int port;

    @Autowired
    private Permanences permanences;

    /// Of CASO and SPT.
    private Api mediator;

    /// Of CASO and Lille-Sud.
    private Api colleague;

    private Api supervisor;
    private LocalDate today;

    @BeforeEach
    void signIn() {
        mediator = Api.at(port, "mediatrice");
        colleague = Api.at(port, "mediateur");
        supervisor = Api.at(port, "superviseuse");
        today = mediator.today();
    }

    @Test
    void aVisitIsCountedToASessionMonthsAfter() {
        String session = session(today.minusMonths(5), "LILLE_SUD", 14);

        Answer counted = visit(colleague, "prevention-sessions/" + session, today, Map.of("cameAlong", 2));
        visit(colleague, "prevention-sessions/" + session, today.minusDays(3), Map.of());

        assertThat(counted.status()).isEqualTo(201);
        JsonNode listed = one(colleague, "prevention-sessions?team=lille-sud", session);
        assertThat(listed.path("topic").asString()).isEqualTo(SCREENING);
        assertThat(listed.path("attendees").asInt()).isEqualTo(14);
        assertThat(listed.path("laterVisits").asInt()).isEqualTo(2);
        assertThat(listed.path("cameAlong").asInt()).isEqualTo(2);
    }

    @Test
    void aVisitToAPermanenceIsCountedTheSameWay() {
        String permanence = permanence(today.minusDays(40), "CASO");

        assertThat(visit(mediator, "permanences/" + permanence, today, Map.of()).status())
                .isEqualTo(201);

        assertThat(one(mediator, "permanences?limit=200", permanence)
                        .path("laterVisits")
                        .asInt())
                .isEqualTo(1);
        assertThat(mediator.get("prevention-sessions/" + permanence + "/later-visits")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWhoSeeThePathwayLearnWhoseVisitItWas() {
        String session = session(today.minusMonths(2), "CASO", 9);
        String pathway = Api.created(mediator.post(
                "pathways", Map.of("personId", mediator.person("Fanta", "fra"), "programme", "SPT", "need", "GP")));
        Map<String, Object> linked = Map.of("pathwayId", pathway);

        String first = Api.created(visit(mediator, "prevention-sessions/" + session, today, linked));
        String again = Api.created(visit(mediator, "prevention-sessions/" + session, today, linked));

        assertThat(again).isEqualTo(first);
        assertThat(linkOf(mediator, session)).isEqualTo(pathway);
        assertThat(linkOf(colleague, session)).isEmpty();
        assertThat(Api.stream(mediator.pathwayNow(pathway).path("history")).map(Object::toString))
                .anyMatch(line -> line.contains("VISIT_COUNTED_LATER"))
                .noneMatch(line -> line.contains(SCREENING));
        refused(visit(colleague, "prevention-sessions/" + session, today, linked), "pathwayId", "pathway.unknown");
    }

    @Test
    void theSameNotedTwiceIsOneAndAMistakeIsTakenBack() {
        String session = session(today.minusDays(9), "CASO", 31);
        assertThat(session(today.minusDays(9), "CASO", 31)).isEqualTo(session);
        String permanence = permanence(today.minusDays(8), "CASO");
        assertThat(permanence(today.minusDays(8), "CASO")).isEqualTo(permanence);

        assertThat(mediator.delete("permanences/" + permanence).status()).isEqualTo(204);
        assertThat(mediator.delete("permanences/" + permanence).status()).isEqualTo(404);
        visit(mediator, "prevention-sessions/" + session, today, Map.of());
        assertThat(mediator.delete("prevention-sessions/" + session).status()).isEqualTo(409);
    }

    @Test
    void severalClicksAtOnceNoteOnePermanenceAndOneVisit() {
        Browser browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        String day = today.minusDays(77).toString();
        String list = "/presence/permanences";
        browser.get(list);

        atOnce(() -> browser.post(list, list, Map.of("on", day, "team", "CASO")));

        assertThat(permanencesOn(day)).hasSize(1);
        String permanence = permanencesOn(day).getFirst();
        String visits = list + "/" + permanence + "/later-visits";
        Map<String, String> visit =
                Map.of("on", day, "cameAlong", "1", "key", browser.get(list).first("name=\"key\" value=\"([^\"]+)\""));
        assertThat(atOnce(() -> browser.post(visits, list, visit)))
                .allSatisfy(page -> assertThat(page.location()).isEqualTo(list));
        assertThat(one(mediator, "permanences?limit=200", permanence)
                        .path("laterVisits")
                        .asInt())
                .isEqualTo(1);

        browser.post(
                visits, list, Map.of("on", day, "key", browser.get(list).first("name=\"key\" value=\"([^\"]+)\"")));
        assertThat(one(mediator, "permanences?limit=200", permanence)
                        .path("laterVisits")
                        .asInt())
                .isEqualTo(2);
    }

    private List<String> permanencesOn(String day) {
        return ids(Api.ok(mediator.get("permanences?team=CASO&from=%s&to=%s".formatted(day, day))));
    }

    private static List<Page> atOnce(Supplier<Page> click) {
        List<CompletableFuture<Page>> clicks = Stream.generate(
                        () -> CompletableFuture.supplyAsync(click, Thread::startVirtualThread))
                .limit(6)
                .toList();
        return clicks.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void aTeamsNextPermanenceIsTheFirstThatIsPlannedAfterADay() {
        permanence(today.plusDays(30), "SPT");
        permanence(today.plusDays(20), "SPT");
        permanence(today.plusDays(25), "CASO");

        assertThat(permanences.next("SPT", today.plusDays(19))).contains(today.plusDays(20));
        assertThat(permanences.next("SPT", today.plusDays(20))).contains(today.plusDays(30));
        assertThat(permanences.next("SPT", today.plusDays(30))).isEmpty();
    }

    @Test
    void aListGoesOnWhereItEnded() {
        List<String> entered = List.of(
                session(today.minusDays(100), "SPT", 1),
                session(today.minusDays(100), "SPT", 2),
                session(today.minusDays(101), "SPT", 3));
        String path = "prevention-sessions?team=SPT&from=%s&to=%s&limit=2"
                .formatted(today.minusDays(101), today.minusDays(100));

        JsonNode first = Api.ok(mediator.get(path));
        JsonNode rest =
                Api.ok(mediator.get(path + "&cursor=" + first.path("next").asString()));

        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(rest));
        assertThat(ids(rest)).containsExactly(entered.getLast());
    }

    @Test
    void otherTeamsAreNotSeenAndASupervisorSeesAll() {
        String session = session(today.minusDays(70), "LILLE_SUD", 5);

        assertThat(ids(Api.ok(mediator.get("prevention-sessions?limit=200")))).doesNotContain(session);
        assertThat(visit(mediator, "prevention-sessions/" + session, today, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(ids(Api.ok(supervisor.get("prevention-sessions?limit=200")))).contains(session);
    }

    @ParameterizedTest
    @CsvSource({
        "on, '', required",
        "on, 3 mars, date.invalid",
        "on, 1987-03-01, date.range",
        "topic, '', required",
        "topic, GARDENING, option.unknown",
        "team, '', required",
        "team, NOWHERE, option.unknown",
        "team, LILLE_SUD, option.unknown",
        "topicWords, 'un\tmot', text.characters"
    })
    void aSessionThatCannotStandSaysWhy(String field, String typed, String code) {
        Map<String, Object> told = told(today.minusDays(1), "CASO", 3);
        told.put(field, typed);

        refused(mediator.post("prevention-sessions", told), field, code);
    }

    @Test
    void numbersAndDaysHaveBounds() {
        refused(mediator.post("prevention-sessions", told(today, "CASO", -1)), "attendees", "number.small");
        refused(mediator.post("prevention-sessions", told(today, "CASO", 501)), "attendees", "number.large");
        refused(mediator.post("prevention-sessions", told(today.plusDays(1), "CASO", 3)), "on", "date.future");
        Map<String, Object> nobodyCounted = told(today, "CASO", 0);
        nobodyCounted.remove("attendees");
        refused(mediator.post("prevention-sessions", nobodyCounted), "attendees", "required");
        refused(
                mediator.post("permanences", Map.of("on", today.plusYears(2).toString(), "team", "CASO")),
                "on",
                "date.range");
        Map<String, Object> nowhere = Map.of(
                "on",
                today.toString(),
                "team",
                "CASO",
                "practiceId",
                UUID.randomUUID().toString());
        refused(mediator.post("permanences", nowhere), "practiceId", "option.unknown");
    }

    @Test
    void aVisitIsNeitherToComeNorBeforeWhatItCameOf() {
        String session = "prevention-sessions/" + session(today.minusDays(20), "CASO", 4);

        refused(visit(mediator, session, today.plusDays(1), Map.of()), "on", "date.future");
        refused(visit(mediator, session, today.minusDays(21), Map.of()), "on", "later-visit.before");
        refused(visit(mediator, session, today, Map.of("cameAlong", 21)), "cameAlong", "number.large");
        refused(visit(mediator, session, today, Map.of("pathwayId", "abc")), "pathwayId", "type.uuid");
        Map<String, Object> unknown = Map.of("pathwayId", UUID.randomUUID().toString());
        refused(visit(mediator, session, today, unknown), "pathwayId", "pathway.unknown");
        assertThat(visit(mediator, "permanences/" + UUID.randomUUID(), today, Map.of())
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"permanences?from=yesterday", "permanences?cursor=abc", "permanences?limit=0"})
    void aQueryThatCannotBeReadIsRefused(String path) {
        assertThat(mediator.get(path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conceptrice", "statistiques"})
    void othersSeeNone(String username) {
        assertThat(Api.at(port, username).get("permanences").status()).isEqualTo(403);
    }

    private String session(LocalDate on, String team, int attendees) {
        return Api.created(supervisor.post("prevention-sessions", told(on, team, attendees)));
    }

    private String permanence(LocalDate on, String team) {
        return Api.created(mediator.post("permanences", Map.of("on", on.toString(), "team", team)));
    }

    private static Map<String, Object> told(LocalDate on, String team, int attendees) {
        return new HashMap<>(Map.of("on", on.toString(), "topic", SCREENING, "team", team, "attendees", attendees));
    }

    private static Answer visit(Api api, String of, LocalDate on, Map<String, Object> more) {
        Map<String, Object> told = new HashMap<>(more);
        told.put("on", on.toString());
        return api.post(of + "/later-visits", told);
    }

    private static String linkOf(Api api, String session) {
        return Api.ok(api.get("prevention-sessions/" + session + "/later-visits"))
                .path("items")
                .path(0)
                .path("pathwayId")
                .asString("");
    }

    private static JsonNode one(Api api, String list, String id) {
        return Api.stream(Api.ok(api.get(list)).path("items"))
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode page) {
        return Api.stream(page.path("items"))
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static void refused(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(Api.stream(answer.body().path("errors"))
                        .map(error -> error.path("field").asString() + " "
                                + error.path("code").asString()))
                .containsExactly(field + " " + code);
    }
}
