package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Caller.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Pathways and tasks over the API, as far as one person and her team go with them.
@WholeApplication
class JourneyApiTests {

    private static final String TASKS = "/api/v1/tasks/";
    private static final String PATHWAYS = "/api/v1/pathways/";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Caller mediator;
    private Caller colleague;
    private String pathway;
    private String task;

    @BeforeEach
    void aPathwayAsksForAnInterview() {
        mediator = Caller.at(port, "mediatrice");
        colleague = Caller.at(port, "superviseuse");
        Api api = Api.at(port, "mediatrice");
        pathway = api.pathway(api.person("Nour", "ara"));
        task = api.task(pathway, "Task_RightsInterview");
    }

    @Test
    void aTaskShowsItsFormInTheLanguageOfTheReader() {
        JsonNode french = mediator.get(TASKS + task).json();
        JsonNode english = mediator.send(
                        "GET", TASKS + task, java.net.http.HttpRequest.BodyPublishers.noBody(), "Accept-Language", "en")
                .json();

        assertThat(french.path("id").asString()).isEqualTo(task);
        assertThat(french.path("title").asString()).contains("Nour");
        assertThat(french.path("mayComplete").asBoolean()).isTrue();
        assertThat(french.path("form").path("id").asString()).isEqualTo("rights-situation");
        assertThat(french.path("form").toString()).contains("Voyez-vous un signe d’urgence");
        assertThat(english.path("form").toString()).doesNotContain("Voyez-vous").contains("urgentSigns");
        assertThat(english.path("title").asString())
                .isNotEqualTo(french.path("title").asString());
    }

    @Test
    void aTaskIsTakenAndGivenBack() {
        Answer taken = mediator.post(TASKS + task + "/claim", "");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text("assignee")).isEqualTo("mediatrice");

        Answer back = mediator.post(TASKS + task + "/release", "");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().path("assignee").isNull()).isTrue();
    }

    @Test
    void whoeverWantsATakenTaskHearsWhoHoldsIt() {
        mediator.post(TASKS + task + "/claim", "");

        for (String wish : List.of("/claim", "/release", "/completion")) {
            Answer answer = colleague.post(TASKS + task + wish, wish.equals("/completion") ? interview() : "");

            assertThat(answer.status()).as(wish).isEqualTo(409);
            assertThat(answer.isProblem()).as(answer.text()).isTrue();
            assertThat(answer.text("assignee")).isEqualTo("mediatrice");
        }
        assertThat(mediator.get(TASKS + task).text("state")).isEqualTo("OPEN");
    }

    @Test
    void ofTwoWhoTakeATaskAtOnceOneGetsIt() {
        List<Integer> statuses = Stream.of(mediator, colleague, mediator, colleague)
                .map(caller -> CompletableFuture.supplyAsync(() -> caller.post(TASKS + task + "/claim", "")))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 200, 409, 409);
    }

    @Test
    void aCompletionSentTwiceAtOnceCountsOnce() {
        List<Integer> statuses = Stream.of(mediator, mediator, mediator)
                .map(caller ->
                        CompletableFuture.supplyAsync(() -> caller.post(TASKS + task + "/completion", interview())))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void aCompletionRepeatedUnderItsKeyIsAnsweredTheSame() {
        String key = UUID.randomUUID().toString();

        Answer first = mediator.post(TASKS + task + "/completion", interview(), Idempotency.KEY, key);
        Answer repeat = mediator.post(TASKS + task + "/completion", interview(), Idempotency.KEY, key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("state")).isEqualTo("DONE");
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.text()).isEqualTo(first.text());
        assertThat(done()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                          | variables: required
            {"variables": {}}                                           | urgentSigns: required
            {"variables": {"urgentSigns": "MAYBE"}}                     | urgentSigns: option.unknown
            {"variables": {"urgentSigns": "YES", "shoes": 41}}          | shoes: field.unknown
            {"variables": {"urgentSigns": "YES", "notes": "a\\u0000b"}} | notes: text.characters
            {"variables": {"urgentSigns": ["YES"]}}                     | urgentSigns: type.text
            {"variables": []}                                           | variables: type.other
            {"variables": {"urgentSigns": "YES"}, "by": "somebody"}     | by: field.unknown
        """)
    void answersThatDoNotFitTheFormAreNamedAndTheTaskStaysOpen(String body, String error) {
        Answer answer = mediator.post(TASKS + task + "/completion", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
        assertThat(answer.errors()).contains(error);
        assertThat(mediator.get(TASKS + task).text("state")).isEqualTo("OPEN");
        assertThat(mediator.get(TASKS + task).json().path("assignee").isNull()).isTrue();
    }

    @Test
    void aDateInThePastIsRefused() {
        Api api = Api.at(port, "mediatrice");
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rightsToOpen());
        String next = api.task(pathway, "Task_OpenRights");

        Answer answer = mediator.post(
                TASKS + next + "/completion",
                "{\"variables\": {\"fileStatus\": \"IN_PROGRESS\", \"nextCheckDate\": \"2020-01-01\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("nextCheckDate: date.past");
    }

    @Test
    void anotherTeamsTaskAndPathwayDoNotExist() {
        database.sql("update task set programme = 'LILLE_SUD' where id = ?")
                .param(UUID.fromString(task))
                .update();
        database.sql("update pathway set programme = 'LILLE_SUD' where id = ?")
                .param(UUID.fromString(pathway))
                .update();

        assertThat(mediator.get(TASKS + task).status()).isEqualTo(404);
        assertThat(mediator.post(TASKS + task + "/claim", "").status()).isEqualTo(404);
        assertThat(mediator.post(TASKS + task + "/completion", interview()).status())
                .isEqualTo(404);
        assertThat(mediator.get(PATHWAYS + pathway).status()).isEqualTo(404);
        assertThat(mediator.post(PATHWAYS + pathway + "/closure", "{\"reason\": \"MOVED\"}")
                        .status())
                .isEqualTo(404);
        assertThat(colleague.get(TASKS + task).status()).isEqualTo(200);
    }

    @Test
    void aTaskForSupervisorsIsNotForMediators() {
        database.sql("update task set audience = 'SUPERVISOR' where id = ?")
                .param(UUID.fromString(task))
                .update();

        Answer answer = mediator.post(TASKS + task + "/claim", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
        assertThat(colleague.post(TASKS + task + "/claim", "").status()).isEqualTo(200);
    }

    @Test
    void aCanceledTaskIsNoLongerToBeDone() {
        assertThat(mediator.post(PATHWAYS + pathway + "/closure", "{\"reason\": \"MOVED\"}")
                        .status())
                .isEqualTo(200);
        Api.at(port, "mediatrice").awaitClosed(pathway);

        Answer answer = mediator.post(TASKS + task + "/completion", interview());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("task.canceled");
        assertThat(mediator.post(PATHWAYS + pathway + "/closure", "{\"reason\": \"MOVED\"}")
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                  | reason: required
            {"reason": "BORED"} | reason: option.unknown
        """)
    void aPathwayClosesOnlyWithAReason(String body, String error) {
        Answer answer = mediator.post(PATHWAYS + pathway + "/closure", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void aPathwayTellsWhereItStands() {
        assertThat(owner(mediator.get(PATHWAYS + pathway).json())).isEqualTo("CASO");
        mediator.post(TASKS + task + "/claim", "");

        JsonNode now = mediator.get(PATHWAYS + pathway).json();

        assertThat(now.path("state").asString()).isEqualTo("RUNNING");
        assertThat(now.path("phase").asString()).isEqualTo("rights-check");
        assertThat(now.path("closedReason").isNull()).isTrue();
        assertThat(now.path("waiting").path(0).path("step").asString()).isEqualTo("Task_RightsInterview");
        assertThat(owner(now)).isEqualTo("mediatrice");
        assertThat(now.path("waiting").path(0).path("expectedBy").asString()).isNotBlank();
        assertThat(now.path("tasks").path(0).path("id").asString()).isEqualTo(task);
        assertThat(now.path("history").path(0).path("what").asString()).isEqualTo("PATHWAY_OPENED");
        assertThat(now.path("history").path(0).path("text").asString()).isEqualTo("Parcours ouvert");
        assertThat(now.path("history").path(0).path("by").asString()).isEqualTo("mediatrice");
    }

    private static String owner(JsonNode pathway) {
        return pathway.path("waiting").path(0).path("owner").asString();
    }

    @Test
    void everyLineOfAHistoryIsASentence() {
        mediator.post(TASKS + task + "/completion", interview());
        Api.at(port, "mediatrice").task(pathway, "Task_CallPractice");

        List<String> texts = items(mediator.get(PATHWAYS + pathway).json().path("history"))
                .map(line -> line.path("text").asString())
                .toList();

        assertThat(texts).hasSizeGreaterThan(2).allMatch(text -> text.contains(" ") && !text.contains("_"));
    }

    @Test
    void listsGoOnWhereThePageBeforeEnded() {
        Api api = Api.at(port, "mediatrice");
        for (int i = 0; i < 3; i++) {
            api.task(api.pathway(api.person("Page " + i, "fra")), "Task_RightsInterview");
        }

        for (String list : List.of("/api/v1/tasks?", "/api/v1/pathways?", "/api/v1/pathways?state=running&")) {
            List<String> ids = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = mediator.get(list + "limit=2" + next).json();
                items(page.path("items"))
                        .forEach(item -> ids.add(item.path("id").asString()));
                next = page.path("next").isNull()
                        ? ""
                        : "&cursor=" + page.path("next").asString();
            } while (!next.isEmpty());

            assertThat(ids).as(list).hasSizeGreaterThan(3);
            assertThat(new HashSet<>(ids)).as(list).hasSameSizeAs(ids);
        }
    }

    @Test
    void myTasksAreThoseITook() {
        String mine = "/api/v1/tasks?scope=mine&pathwayId=" + pathway;
        assertThat(items(mediator.get(mine).json().path("items"))).isEmpty();

        mediator.post(TASKS + task + "/claim", "");

        assertThat(items(mediator.get(mine).json().path("items"))).hasSize(1);
        assertThat(items(mediator.get(mine + "&step=Task_CallPractice").json().path("items")))
                .isEmpty();
    }

    @Test
    void aStalledPathwayIsOnTheListOfTheStalled() {
        database.sql("update pathway set expected_by = now() - interval '1 hour' where id = ?")
                .param(UUID.fromString(pathway))
                .update();

        JsonNode stalled = colleague.get("/api/v1/pathways?stalled=true").json();

        assertThat(items(stalled.path("items")))
                .anyMatch(line -> line.path("id").asString().equals(pathway)
                        && line.path("stalled").asBoolean());
    }

    /// By the product's time, which other tests of this application moved.
    private String interview() {
        return "{\"variables\": {\"urgentSigns\": \"NO\", \"currentRight\": \"AME\", \"rightEndDate\": \"%s\", \"proofType\": \"CARTE_AME\"}}"
                .formatted(Api.at(port, "mediatrice").today().plusDays(300));
    }

    private int done() {
        return database.sql(
                        "select count(*) from pathway_event where pathway_id = ? and step = 'Task_RightsInterview' and"
                                + " what = 'TaskDone'")
                .param(UUID.fromString(pathway))
                .query(Integer.class)
                .single();
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
