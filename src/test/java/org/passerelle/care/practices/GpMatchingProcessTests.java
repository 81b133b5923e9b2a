package org.passerelle.care.practices;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/gp-matching.bpmn", "forms"})
class GpMatchingProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("rank-practices", Map.of("possiblePractices", 3));
    }

    private static final String TILLEULS = "1b671a64-40d5-491e-99b0-da01ff1f3341";

    @Test
    void aPracticeThatAcceptsIsFound() {
        ProcessInstanceEvent search = begin();
        answers("ACCEPTED");

        assertThat(search)
                .isCompleted()
                .hasVariable("gpMatchingResult", "FOUND")
                .hasVariable("practiceId", TILLEULS);
    }

    /// Rights that ended restarted the search although a practice had accepted.
    @Test
    void aPracticeThatAlreadySaidYesIsKept() {
        ProcessInstanceEvent search = process.start("gp-matching", Map.of("keepPracticeId", TILLEULS));

        assertThat(search)
                .isCompleted()
                .hasVariable("gpMatchingResult", "FOUND")
                .hasVariable("practiceId", TILLEULS)
                .hasNotActivatedElements("Task_CallPractice");
    }

    @Test
    void theDateGivenWithTheYesTravelsAlong() {
        ProcessInstanceEvent search = begin();
        process.complete(
                "Task_CallPractice",
                Map.of(
                        "practiceAnswer",
                        "ACCEPTED",
                        "practiceId",
                        TILLEULS,
                        "appointmentId",
                        "a1",
                        "appointmentAt",
                        process.moment(3)));

        assertThat(search).isCompleted().hasVariable("appointmentId", "a1");
    }

    @Test
    void aRefusalLeadsToTheNextPractice() {
        ProcessInstanceEvent search = begin();
        answers("DECLINED");

        assertThat(search).hasCompletedElement("Task_CallPractice", 1).hasActiveElements("Task_CallPractice");
    }

    /// One silence once froze everything for four hours though the next practice could be called.
    @Test
    void aSilenceMovesOnToTheNextPracticeAtOnce() {
        ProcessInstanceEvent search = begin();
        answers("NO_ANSWER");

        assertThat(search).hasActiveElements("Task_CallPractice").hasNotActivatedElements("Wait_NextCall");
    }

    @Test
    void whenNobodyCanBeCalledTheSearchGoesOnAtTheNextHourForCalls() {
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Task_CallPractice");
        process.worker("rank-practices", later(1));
        answers("NO_ANSWER");
        assertThat(search).hasActiveElements("Wait_NextCall");

        process.worker("rank-practices", Map.of("possiblePractices", 1));
        process.advance(Duration.ofDays(1).plusMinutes(1));

        assertThat(search).hasCompletedElements("Event_NextCall").hasActiveElements("Task_CallPractice");
    }

    @Test
    void aPracticeThatRingsBackEndsTheWait() {
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Task_CallPractice");
        process.worker("rank-practices", later(1));
        answers("NO_ANSWER");
        assertThat(search).hasActiveElements("Wait_NextCall");

        calledBack("ACCEPTED");

        assertThat(search).isCompleted().hasVariable("practiceId", TILLEULS);
    }

    @Test
    void aPracticeThatRingsBackWhileAnotherIsToBeCalledCounts() {
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Task_CallPractice");

        calledBack("ACCEPTED");

        assertThat(search).isCompleted().hasTerminatedElements("Task_CallPractice");
    }

    @Test
    void theSameNewsTwiceFindsNothingLeftToDo() {
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Task_CallPractice");

        calledBack("DECLINED");
        calledBack("DECLINED");

        assertThat(search).hasActiveElements("Task_CallPractice");
        answers("ACCEPTED");
        assertThat(search).isCompleted();
    }

    @Test
    void withoutAPossiblePracticeTheSupervisorDecides() {
        process.worker("rank-practices", Map.of("possiblePractices", 0));
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Task_WidenSearch");

        process.worker("rank-practices", Map.of("possiblePractices", 2));
        process.complete("Task_WidenSearch", Map.of("searchDecision", "WIDEN"));

        assertThat(search).hasActiveElements("Task_CallPractice");
    }

    @Test
    void theSupervisorMayStopTheSearch() {
        process.worker("rank-practices", Map.of("possiblePractices", 0));
        ProcessInstanceEvent search = begin();
        process.complete("Task_WidenSearch", Map.of("searchDecision", "GIVE_UP"));

        assertThat(search).isCompleted().hasVariable("gpMatchingResult", "NONE_FOUND");
    }

    @Test
    void aChoiceEndsTheWaitForTheNextHourOfCallsAndTheDayOfTheSupervisor() {
        process.worker("rank-practices", later(1));
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Wait_NextCall");
        process.worker("rank-practices", Map.of("possiblePractices", 1));

        process.tell("practice-chosen", Map.of());

        assertThat(search).hasCompletedElements("Event_PracticeChosen").hasActiveElements("Task_CallPractice");
    }

    @Test
    void aChoiceTakesTheDecisionFromTheSupervisorAndTheCallsAreCountedAnew() {
        process.worker("rank-practices", Map.of("possiblePractices", 0));
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Task_WidenSearch");
        process.worker("rank-practices", Map.of("possiblePractices", 1));

        process.tell("practice-chosen", Map.of());

        assertThat(search)
                .hasCompletedElements("Event_ChosenInstead")
                .hasActiveElements("Task_CallPractice")
                .hasTerminatedElements("Task_WidenSearch")
                .hasVariable("searches", 1);
    }

    @Test
    void aPracticeThatRingsBackWhileTheSupervisorDecidesCounts() {
        process.worker("rank-practices", Map.of("possiblePractices", 0));
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Task_WidenSearch");

        calledBack("ACCEPTED");

        assertThat(search).isCompleted().hasVariable("practiceId", TILLEULS);
    }

    /// Silences had no cap.
    @Test
    void afterTwelveCallsInVainTheSupervisorDecides() {
        ProcessInstanceEvent search = begin();
        for (int call = 1; call <= 12; call++) {
            answers("NO_ANSWER");
        }

        assertThat(search).hasActiveElements("Task_WidenSearch");
    }

    @Test
    void aSearchOfAWeekIsLookedAtByASupervisor() {
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Task_CallPractice");
        process.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(search).hasActiveElements("Task_CallPractice", "Task_ReviewSearch");

        process.complete("Task_ReviewSearch", Map.of());

        assertThat(search).hasCompletedElements("End_SearchReviewed").hasActiveElements("Task_CallPractice");
    }

    @Test
    void aSearchThatEndsFreesTheSupervisor() {
        ProcessInstanceEvent search = begin();
        assertThat(search).hasActiveElements("Task_CallPractice");
        process.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(search).hasActiveElements("Task_ReviewSearch");

        answers("ACCEPTED");

        assertThat(search).isCompleted().hasTerminatedElements("Task_ReviewSearch");
    }

    private ProcessInstanceEvent begin() {
        return process.start("gp-matching", Map.of());
    }

    private void answers(String answer) {
        process.complete("Task_CallPractice", Map.of("practiceAnswer", answer, "practiceId", TILLEULS));
    }

    private void calledBack(String answer) {
        process.tell("practice-answered", Map.of("practiceAnswer", answer, "practiceId", TILLEULS));
    }

    private Map<String, Object> later(int days) {
        return Map.of("possiblePractices", 0, "nextCallAt", process.moment(days));
    }
}
