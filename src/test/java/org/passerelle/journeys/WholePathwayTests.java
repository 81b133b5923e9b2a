package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One person goes the whole way: the real application, database and engine, over the API.
@WholeApplication
class WholePathwayTests {

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
    }

    @Test
    void aPersonGoesFromTheRightsCheckToATownDoctorWhoSeesThemAgain() {
        String pathway = api.pathway(api.person("Samuel", "tir"));

        api.answer(pathway, "Task_RightsInterview");
        api.answer(pathway, "Task_CallPractice");
        api.answer(pathway, "Task_BookAppointment");
        api.answer(pathway, "Task_ArrangeInterpreter");
        api.answer(pathway, "Task_PrepareEscort");
        api.awaitWait(pathway, "Wait_VisitDay");
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        api.answer(pathway, "Task_FollowUpCall");
        api.awaitWait(pathway, "Wait_ThreeMonths");
        assertThat(api.pathwayNow(pathway).path("state").asString()).isEqualTo("RELAYED");
        api.advance("P93D");
        api.answer(pathway, "Task_AfterCareCall");

        var closed = api.awaitClosed(pathway);
        assertThat(closed.path("closedReason").asString()).isEqualTo("LINKED_TO_GP");
        assertThat(closed.path("waiting")).isEmpty();
        assertThat(api.openSteps(pathway)).isEmpty();
    }

    @Test
    void whoSpeaksTheDoctorsLanguageNeedsNoInterpreter() {
        String pathway = api.pathway(api.person("Fatou", "fra"));

        api.answer(pathway, "Task_RightsInterview");
        api.answer(pathway, "Task_CallPractice");
        api.task(pathway, "Task_BookAppointment");

        assertThat(api.openSteps(pathway)).containsExactly("Task_BookAppointment");
    }

    @Test
    void whoCouldNotFindThePlaceGetsANewAppointment() {
        String pathway = untilFollowUp("Idris");

        api.complete(pathway, "Task_FollowUpCall", HappyAnswers.missed("PLACE_NOT_FOUND"));

        api.task(pathway, "Task_BookAppointment");
        assertThat(api.openSteps(pathway)).containsExactly("Task_BookAppointment");
    }

    @Test
    void whoseRightsEndedStartsAgainAtTheRightsCheck() {
        String pathway = untilFollowUp("Bilal");

        api.complete(pathway, "Task_FollowUpCall", HappyAnswers.missed("RIGHTS_ENDED"));

        api.task(pathway, "Task_RightsInterview");
    }

    @Test
    void whoFoundAnotherDoctorMeanwhileIsLinked() {
        String pathway = untilFollowUp("Nadia");

        api.complete(pathway, "Task_FollowUpCall", HappyAnswers.missed("OTHER_GP_MEANWHILE"));

        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("LINKED_TO_GP");
    }

    @Test
    void whoDoesNotAnswerIsCalledAgainLookedForAtThePermanenceAndThenAHumanDecides() {
        String pathway = untilFollowUp("Mariam");

        for (int call = 0; call < 3; call++) {
            api.complete(pathway, "Task_FollowUpCall", HappyAnswers.unreached());
            if (call < 2) {
                api.awaitWait(pathway, "Wait_CallAgain");
                api.advance("P8D");
            }
        }
        api.complete(pathway, "Task_AskAtPermanence", HappyAnswers.unreached());

        Api supervisor = Api.at(port, "superviseuse");
        supervisor.complete(
                pathway, "Task_DecideNext", Map.of("nextStep", "CLOSE", "closedReason", "LOST_AFTER_ATTEMPTS"));
        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("LOST_AFTER_ATTEMPTS");
    }

    @Test
    void aPracticeThatDeclinedIsNotOfferedAgain() {
        String pathway = api.pathway(api.person("Lina", "ara"));
        api.answer(pathway, "Task_RightsInterview");
        String first = api.task(pathway, "Task_CallPractice");
        String declining = api.firstOption(first, "practices");

        api.complete(
                pathway,
                "Task_CallPractice",
                Map.of("practiceId", declining, "practiceAnswer", "DECLINED", "refusalCode", "OVERLOADED"));

        String again = Api.await(
                () -> api.openTask(pathway, "Task_CallPractice").filter(task -> !task.equals(first)), "the next call");
        List<String> offered = Api.stream(
                        Api.ok(api.get("tasks/" + again)).path("data").path("practices"))
                .map(option -> option.path("value").asString())
                .toList();
        assertThat(offered).isNotEmpty().doesNotContain(declining);
    }

    @Test
    void aPathwayClosedOnTheWayTakesItsTasksWithIt() {
        String pathway = api.pathway(api.person("Omar", "fra"));
        String task = api.task(pathway, "Task_RightsInterview");

        Api.ok(api.post("pathways/" + pathway + "/closure", Map.of("reason", "MOVED")));

        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("MOVED");
        var late = api.post("tasks/" + task + "/completion", Map.of("variables", HappyAnswers.rights(api.now())));
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void theSameCompletionTwiceHasOneEffect() {
        String pathway = api.pathway(api.person("Rosa", "fra"));
        String task = api.task(pathway, "Task_RightsInterview");
        Map<String, Object> variables = Map.of("variables", HappyAnswers.rights(api.now()));

        assertThat(api.post("tasks/" + task + "/completion", variables).status())
                .isEqualTo(200);
        assertThat(api.post("tasks/" + task + "/completion", variables).status())
                .isEqualTo(409);

        api.task(pathway, "Task_CallPractice");
        assertThat(Api.stream(api.pathwayNow(pathway).path("history"))
                        .filter(line -> line.path("what").asString().equals("TASK_DONE")))
                .hasSize(1);
    }

    @Test
    void ofTwoSimultaneousClaimsOneWinsAndTheOtherIsToldWhoHoldsTheTask() throws Exception {
        Api colleague = Api.at(port, "mediateur");
        String task = api.task(api.pathway(api.person("Aïcha", "som")), "Task_RightsInterview");
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Api.Answer>> claims;
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            claims = List.of(api, colleague).stream()
                    .map(hand -> hands.submit(() -> {
                        start.await();
                        return hand.post("tasks/" + task + "/claim", Map.of());
                    }))
                    .toList();
        }

        Api.Answer mine = claims.getFirst().get();
        Api.Answer theirs = claims.getLast().get();
        assertThat(List.of(mine.status(), theirs.status())).containsExactlyInAnyOrder(200, 409);
        Api.Answer refused = mine.status() == 409 ? mine : theirs;
        assertThat(refused.text("assignee")).isEqualTo(mine.status() == 409 ? "mediateur" : "mediatrice");
    }

    private String untilFollowUp(String alias) {
        String pathway = api.pathway(api.person(alias, "fra"));
        api.answer(pathway, "Task_RightsInterview");
        api.answer(pathway, "Task_CallPractice");
        api.answer(pathway, "Task_BookAppointment");
        api.answer(pathway, "Task_PrepareEscort");
        api.awaitWait(pathway, "Wait_VisitDay");
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        api.task(pathway, "Task_FollowUpCall");
        return pathway;
    }
}
