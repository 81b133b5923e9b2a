package org.passerelle.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.passerelle.camunda.embedded.EmbeddedCamunda;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.OwnApplication;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.Resumption;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/// The engine is emptied under the running product: somebody deleted its data, or put another one in its place.
@OwnApplication
@TestPropertySource(properties = "passerelle.data=target/lost-engine")
@DirtiesContext
@TestMethodOrder(MethodOrderer.MethodName.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the engine that is lost")
class LostEngineTests {

    private static final int ROUNDS = 14;

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private EmbeddedCamunda engine;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private EngineCases health;

    @Autowired
    private LostPathways lost;

    @Autowired
    private Resumption resumption;

    @Autowired
    private Pathways gate;

    @Autowired
    private JdbcClient database;

    private Api api;
    private Pages pages;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "superviseuse");
        pages = new Pages(application);
    }

    @Test
    void everyPathwayGoesOnWhereItStoodAndEnds() {
        String atTheInterview = open("Lina");
        api.task(atTheInterview, "Task_RightsInterview");
        String atTheSearch = open("Samuel");
        answer(atTheSearch, "Task_RightsInterview");
        api.task(atTheSearch, "Task_CallPractice");
        String atTheBooking = open("Omar");
        answer(atTheBooking, "Task_RightsInterview", "Task_CallPractice");
        api.task(atTheBooking, "Task_BookAppointment");
        String withInterpreter = open("Selam");
        answer(withInterpreter, "Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment");
        api.complete(withInterpreter, "Task_ArrangeInterpreter", onSite(withInterpreter));
        api.task(withInterpreter, "Task_PrepareEscort");
        String renewing = open("Rita");
        api.complete(renewing, "Task_RightsInterview", rightsThatEndSoon());
        api.task(renewing, "Task_RenewRights");
        answer(renewing, "Task_CallPractice", "Task_BookAppointment", "Task_ArrangeInterpreter", "Task_PrepareEscort");
        api.awaitWait(renewing, "Wait_VisitDay");
        String afterTheVisit = open("Awa");
        walkToTheVisit(afterTheVisit);
        String missed = open("Moussa");
        walkToTheVisit(missed);
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        api.complete(afterTheVisit, "Task_FollowUpCall", HappyAnswers.attended());
        api.awaitWait(afterTheVisit, "Wait_ThreeMonths");
        OffsetDateTime threeMonths = expected(afterTheVisit, "Wait_ThreeMonths");
        api.task(missed, "Task_FollowUpCall");
        List<String> all =
                List.of(atTheInterview, atTheSearch, atTheBooking, withInterpreter, renewing, afterTheVisit, missed);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(waitFor(List.of(atTheInterview, missed))).containsOnly("PERSON");
        assertThat(waitFor(List.of(afterTheVisit))).containsOnly("DATE");

        engine.purge();
        reconciler.compare();

        assertThat(waitFor(all)).containsOnly("NOTHING");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsOnly(Map.entry("pathwaysWithoutEngine", (long) all.size()));
        assertThat(pages.get("superviseuse", "/supervision"))
                .bodyText()
                .contains("7 parcours ouverts n’avancent plus tout seuls", "Reprendre les parcours")
                .doesNotContain("À faire vérifier");

        // work goes on meanwhile: what is answered is a fact, and what is new begins in the new engine
        api.complete(atTheBooking, "Task_BookAppointment", HappyAnswers.booked(api.now()));
        String opened = open("Noor");
        api.task(opened, "Task_RightsInterview");

        pages.post("superviseuse", "/supervision/resumption");
        pages.post("superviseuse", "/supervision/resumption");
        Api.await(() -> Optional.of(lost.count()).filter(count -> count == 0), "everybody resumed");
        lost.resume("superviseuse");

        assertThat(api.task(atTheInterview, "Task_RightsInterview")).isNotEmpty();
        api.task(atTheSearch, "Task_CallPractice");
        api.task(atTheBooking, "Task_PrepareEscort");
        api.task(renewing, "Task_RenewRights");
        api.task(missed, "Task_FollowUpCall");
        api.awaitWait(afterTheVisit, "Wait_ThreeMonths");
        assertThat(expected(afterTheVisit, "Wait_ThreeMonths")).isEqualTo(threeMonths);
        assertThat(all).allSatisfy(pathway -> {
            assertThat(timesTold(pathway, "PATHWAY_RESUMED")).isEqualTo(1);
            assertThat(api.openSteps(pathway)).doesNotHaveDuplicates();
        });
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        List<String> everybody = new ArrayList<>(all);
        everybody.add(opened);
        toTheEnd(everybody);
        assertThat(doubled("appointment where state = 'BOOKED'")).isZero();
        assertThat(doubled("interpreter_arrangement where mode = 'ON_SITE'")).isZero();
        reconciler.compare();
        assertThat(lost.count()).isZero();
    }

    @Test
    void onePathwayAloneThatTheEngineDoesNotKnowIsResumedByTheSameButton() {
        String alone = open("Ines");
        api.complete(alone, "Task_RightsInterview", rightsThatEndSoon());
        api.task(alone, "Task_CallPractice");
        String renewal = api.task(alone, "Task_RenewRights");
        long key = instance(alone);
        cancel(key);
        Api.await(
                () -> {
                    reconciler.compare();
                    return Optional.of(lost.count()).filter(count -> count == 1);
                },
                "the finding");
        assertThat(pages.get("superviseuse", "/supervision"))
                .bodyText()
                .contains("1 parcours ouvert n’avance plus tout seul");
        assertThat(waitFor(List.of(alone))).containsOnly("NOTHING");

        pages.post("superviseuse", "/supervision/resumption");

        Api.await(() -> Optional.of(instance(alone)).filter(now -> now != key && now != 0), "another instance");
        api.task(alone, "Task_CallPractice");
        Api.await(
                () -> {
                    reconciler.compare();
                    return Optional.of(waitFor(List.of(alone))).filter(Set.of("PERSON")::equals);
                },
                "somebody to act");
        assertThat(gate.mayRun(Pathways.PROCESS, UUID.fromString(alone), key))
                .as("a late word of the instance that is gone")
                .isFalse();
        assertThat(api.openTask(alone, "Task_RenewRights"))
                .as("goes on beside, in an instance of its own")
                .contains(renewal);
        assertThat(resumption.resume(UUID.fromString(alone), "superviseuse"))
                .as("though it lives: that instance is ended")
                .isTrue();
        assertThat(resumption.resume(UUID.fromString(alone), "superviseuse"))
                .as("waits for its instance already")
                .isFalse();
        toTheEnd(List.of(alone));
    }

    @Test
    void whatIsAskedOfPracticesGoesOnByItself() {
        String practice = api.post(
                        "practices",
                        Map.of(
                                "name", "Cabinet du Moulin",
                                "kind", "CABINET",
                                "communeInsee", "76750",
                                "phones", List.of("02 61 91 00 09")))
                .text("id");
        Api.ok(api.post(
                "outreach/campaigns",
                Map.of(
                        "name", "Yainville",
                        "programme", "CASO",
                        "communes", List.of("76750"),
                        "startsOn", api.now().plusDays(1).toLocalDate().toString(),
                        "callsADay", 5,
                        "signedBy", "CASO de Rouen",
                        "phone", "02 61 91 00 05")));
        api.advance("P6D");
        Api.await(() -> openCalls(practice).filter(calls -> calls == 1), "the call");

        engine.purge();
        reconciler.compare();

        Api.await(() -> openCalls(practice).filter(calls -> calls == 1), "the call of the new engine");

        long key = instanceAsking(practice);
        cancel(key);
        Api.await(
                () -> {
                    reconciler.compare();
                    return Optional.of(instanceAsking(practice)).filter(now -> now != key && now != 0);
                },
                "another instance for the one that is gone");
        Api.await(() -> openCalls(practice).filter(calls -> calls == 1), "its call, and the old one taken away");
    }

    /// As the list of open pathways says, page by page.
    private Set<String> waitFor(List<String> pathways) {
        Set<String> found = new HashSet<>();
        String next = "";
        do {
            var page = Api.ok(api.get("pathways?state=OPEN&limit=3" + next));
            Api.stream(page.path("items"))
                    .filter(line -> pathways.contains(line.path("id").asString()))
                    .forEach(line -> found.add(line.path("waitsFor").asString()));
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return found;
    }

    private long instanceAsking(String practice) {
        return database.sql("""
            select coalesce(process_instance_key, 0) from outreach where practice_id = ?::uuid and ended_at is null
            """).param(practice).query(Long.class).single();
    }

    /// As somebody may with Camunda's own tools.
    private void cancel(long instance) {
        try (CamundaClient camunda = CamundaClient.newClientBuilder()
                .restAddress(engine.address())
                .preferRestOverGrpc(true)
                .credentialsProvider(engine.credentials())
                .build()) {
            camunda.newCancelInstanceCommand(instance).execute();
        }
    }

    private Optional<Integer> openCalls(String practice) {
        return database.sql("""
            select count(*) from task t join outreach o on o.id = t.subject_id
            where o.practice_id = ?::uuid and t.state = 'OPEN' and t.user_task_key > 0
            """).param(practice).query(Integer.class).optional();
    }

    private String open(String alias) {
        return Api.at(port, "mediatrice").pathway(Api.at(port, "mediatrice").person(alias, "tir"));
    }

    private void answer(String pathway, String... steps) {
        for (String step : steps) {
            api.answer(pathway, step);
        }
    }

    private void walkToTheVisit(String pathway) {
        answer(
                pathway,
                "Task_RightsInterview",
                "Task_CallPractice",
                "Task_BookAppointment",
                "Task_ArrangeInterpreter",
                "Task_PrepareEscort");
        api.awaitWait(pathway, "Wait_VisitDay");
    }

    private Map<String, Object> rightsThatEndSoon() {
        return Map.of(
                "urgentSigns", "NO",
                "currentRight", "AME",
                "rightEndDate", api.now().plusDays(40).toLocalDate().toString(),
                "proofType", "CARTE_AME");
    }

    private Map<String, Object> onSite(String pathway) {
        String task = api.task(pathway, "Task_ArrangeInterpreter");
        return HappyAnswers.interpreterOnSite(api.firstOption(task, "personLanguages"), api.today());
    }

    /// With the answers of good days; what only a supervisor can decide is decided.
    private void toTheEnd(List<String> pathways) {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> open = pathways.stream()
                    .filter(pathway ->
                            !api.pathwayNow(pathway).path("state").asString().equals("CLOSED"))
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            open.forEach(this::answerWhatIsOffered);
            api.advance(round % 2 == 0 ? HappyAnswers.UNTIL_FOLLOW_UP : "P31D");
            reconciler.compare();
        }
        assertThat(pathways).allSatisfy(pathway -> assertThat(
                        api.pathwayNow(pathway).path("state").asString())
                .as(() -> api.pathwayNow(pathway).toPrettyString())
                .isEqualTo("CLOSED"));
    }

    private void answerWhatIsOffered(String pathway) {
        for (int quiet = 0; quiet < 6; ) {
            List<String> steps = api.openSteps(pathway);
            quiet = steps.isEmpty() ? quiet + 1 : 0;
            for (String step : steps) {
                api.openTask(pathway, step)
                        .map(task -> api.post("tasks/" + task + "/completion", Map.of("variables", to(task, step))))
                        // taken away meanwhile, by a date or with its instance
                        .filter(answer -> answer.status() != 409)
                        .ifPresent(Api::ok);
            }
            pause();
        }
    }

    private Map<String, Object> to(String task, String step) {
        return switch (step) {
            case "Task_RenewRights" ->
                Map.of(
                        "renewalStatus", "RENEWED",
                        "newEndDate", api.now().plusDays(400).toLocalDate().toString(),
                        "newProofType", "CARTE_AME");
            case "Task_DecideNext" -> Map.of("nextStep", "CLOSE", "closedReason", "LINKED_TO_GP");
            case "Task_SettleVisit" -> Map.of("visitDecision", "GO");
            case "Task_CheckRightsBeforeVisit" -> Map.of("rightsForVisit", "YES");
            case "Task_TellPractice" -> Map.of("practiceTold", "TOLD");
            default -> HappyAnswers.to(api, task, step, api.now());
        };
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long instance(String pathway) {
        return database.sql("select coalesce(process_instance_key, 0) from pathway where id = ?::uuid")
                .param(pathway)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime expected(String pathway, String step) {
        JsonNode wait = Api.stream(api.pathwayNow(pathway).path("waiting"))
                .filter(waiting -> waiting.path("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
        return OffsetDateTime.parse(wait.path("expectedBy").asString(), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private long timesTold(String pathway, String what) {
        return Api.stream(api.pathwayNow(pathway).path("history"))
                .filter(line -> line.path("what").asString().equals(what))
                .count();
    }

    private long doubled(String rows) {
        return database.sql("select count(*) from (select pathway_id from " + rows
                        + " group by pathway_id having count(*) > 1) doubled")
                .query(Long.class)
                .single();
    }
}
