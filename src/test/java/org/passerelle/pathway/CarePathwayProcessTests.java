package org.passerelle.pathway;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;

@EmbeddedProcessTest(deploy = {"bpmn", "forms"})
class CarePathwayProcessTests {

    private static final String PROCESS = "care-pathway";
    private static final String TILLEULS = "1b671a64-40d5-491e-99b0-da01ff1f3341";

    CareProcess process;

    @BeforeEach
    void theWorkersAnswer(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("claim-pathway", Map.of("claimed", true));
        process.worker("rank-practices", Map.of("possiblePractices", 3));
        process.worker("check-language-need", Map.of("interpreterNeeded", true));
        process.worker("close-pathway");
    }

    @Test
    void sixTasksLeadFromTheRightsToATownDoctor() {
        ProcessInstanceEvent pathway = process.start(PROCESS, Map.of());
        rights();
        practice();
        interpreter();
        appointment();
        escort();
        process.advance(Duration.ofDays(5).plusMinutes(1));
        process.complete("Task_FollowUpCall", Map.of("outcome", "ATTENDED", "wantsToReturn", "YES"));

        assertThat(pathway)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "Call_RightsCheck",
                        "Call_GpMatching",
                        "Call_Escort",
                        "Call_FollowUp",
                        "Task_ClosePathway",
                        "End_Closed")
                .hasVariable("closedReason", "LINKED_TO_GP");
    }

    @Test
    void aSecondInstanceOfTheSamePathwayEndsItself() {
        process.worker("claim-pathway", Map.of("claimed", false));

        assertThat(process.start(PROCESS, Map.of()))
                .isCompleted()
                .hasCompletedElements("End_Duplicate")
                .hasNotActivatedElements("Call_RightsCheck");
    }

    @Test
    void withACommonLanguageNobodyLooksForAnInterpreter() {
        process.worker("check-language-need", Map.of("interpreterNeeded", false));
        ProcessInstanceEvent pathway = startBefore("Task_CheckLanguageNeed", Map.of("practiceId", TILLEULS));
        appointment();

        assertThat(pathway).hasActiveElements("Call_Escort").hasNotActivatedElements("Call_Interpreting");
    }

    @Test
    void theVisitIsPreparedOnlyWhenInterpreterAndDateAreBothThere() {
        ProcessInstanceEvent pathway = startBefore("Task_CheckLanguageNeed", Map.of("practiceId", TILLEULS));
        appointment();
        assertThat(pathway).hasActiveElements("Call_Interpreting").hasNotActivatedElements("Call_Escort");

        interpreter();

        assertThat(pathway).hasActiveElements("Call_Escort");
    }

    @Test
    void aPracticeThatWithdrawsSendsTheSearchBackToOtherPractices() {
        process.worker("check-language-need", Map.of("interpreterNeeded", false));
        ProcessInstanceEvent pathway = startBefore("Task_CheckLanguageNeed", Map.of("practiceId", TILLEULS));
        process.complete("Task_BookAppointment", Map.of("bookingResult", "PRACTICE_WITHDREW"));

        assertThat(pathway).hasActiveElements("Call_GpMatching").hasNotActivatedElements("Call_Escort");
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "NOT_ATTENDED, PLACE_NOT_FOUND, Call_Appointment",
        "NOT_ATTENDED, LANGUAGE,        Call_Interpreting",
        "NOT_ATTENDED, RIGHTS_ENDED,    Call_RightsCheck",
        "NOT_ATTENDED, REFUSED_AT_DESK, Call_GpMatching",
        "NOT_ATTENDED, NO_REASON,       Task_DecideNext",
        "UNREACHED,    ,                Task_DecideNext"
    })
    void theOutcomeGoesBackToTheFittingStep(String outcome, @Nullable String reason, String element) {
        assertThat(afterTheCall(outcome, reason)).hasActiveElements(element);
    }

    @ParameterizedTest(name = "{0} closes as {1}")
    @CsvSource({"OTHER_GP_MEANWHILE, LINKED_TO_GP", "CLOSER_GP, LINKED_TO_GP", "ASE_MEANWHILE, TRANSFERRED"})
    void aGoodOutcomeElsewhereClosesThePathway(String reason, String closedReason) {
        assertThat(afterTheCall("NOT_ATTENDED", reason))
                .isCompleted()
                .hasCompletedElements("End_Closed")
                .hasVariable("closedReason", closedReason);
    }

    @Test
    void aSupervisorClosesOnlyWithAReason() {
        ProcessInstanceEvent pathway = afterTheCall("UNREACHED", null);
        process.complete("Task_DecideNext", Map.of("nextStep", "CLOSE"));
        assertThat(pathway).hasCompletedElement("Task_DecideNext", 1).hasActiveElements("Task_DecideNext");

        process.complete("Task_DecideNext", Map.of("nextStep", "CLOSE", "closedReason", "LOST_AFTER_ATTEMPTS"));

        assertThat(pathway).isCompleted().hasVariable("closedReason", "LOST_AFTER_ATTEMPTS");
    }

    @Test
    void aSupervisorCanHaveThePersonCalledAgainAtOnce() {
        ProcessInstanceEvent pathway = afterTheCall("UNREACHED", null);
        process.complete("Task_DecideNext", Map.of("nextStep", "FOLLOW_UP"));

        assertThat(pathway).hasActiveElements("Call_FollowUp");
        assertThat(byProcessId("follow-up")).hasActiveElements("Task_FollowUpCall");
    }

    @Test
    void aPathwayCanBeClosedAtAnyMomentAndItsTasksGoAway() {
        ProcessInstanceEvent pathway = process.start(PROCESS, Map.of());
        assertThat(byProcessId("rights-check")).hasActiveElements("Task_RightsInterview");

        process.correlate("pathway-closing", Map.of("closedReason", "MOVED"));

        assertThat(pathway).isCompleted().hasCompletedElements("End_ClosedOnRequest");
        assertThat(byProcessId("rights-check")).isTerminated();
    }

    private ProcessInstanceEvent startBefore(String element, Map<String, Object> facts) {
        return process.startBefore(element, PROCESS, facts);
    }

    private ProcessInstanceEvent afterTheCall(String outcome, @Nullable String reason) {
        Map<String, Object> facts =
                new HashMap<>(Map.of("outcome", outcome, "practiceId", TILLEULS, "appointmentAt", process.moment(-3)));
        if (reason != null) {
            facts.put("reasonCode", reason);
        }
        return startBefore("Task_ChooseNextStep", facts);
    }

    private void rights() {
        process.complete(
                "Task_RightsInterview",
                Map.of("urgentSigns", "NO", "currentRight", "AME", "rightEndDate", process.day(300)));
    }

    private void practice() {
        process.complete("Task_CallPractice", Map.of("practiceId", TILLEULS, "practiceAnswer", "ACCEPTED"));
    }

    private void interpreter() {
        process.complete("Task_ArrangeInterpreter", Map.of("interpreterMode", "PHONE"));
    }

    private void appointment() {
        process.complete("Task_BookAppointment", Map.of("bookingResult", "BOOKED", "appointmentAt", process.moment(3)));
    }

    private void escort() {
        process.complete("Task_PrepareEscort", Map.of());
    }
}
