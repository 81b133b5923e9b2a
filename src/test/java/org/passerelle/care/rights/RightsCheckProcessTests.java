package org.passerelle.care.rights;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(
        deploy = {"bpmn/rights-check.bpmn", "bpmn/child-protection.bpmn", "bpmn/rights-opening.bpmn", "forms"})
class RightsCheckProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("ask-renewal");
        process.worker("ask-answer");
    }

    @Test
    void anOpenRightLeadsToATownDoctor() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "GP_NOW"));

        assertThat(check)
                .isCompleted()
                .hasVariable("rightsRoute", "GP_NOW")
                .hasCompletedElements("Event_RenewalDue")
                .hasVariable("rightsCheckResult", "GP_POSSIBLE");
    }

    /// Renewing once held the search up for seventy days.
    @Test
    void aRightThatEndsSoonIsFollowedAsideAndHoldsNothingUp() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "GP_NOW_RENEW", "rightsEnd", process.day(60)));

        assertThat(check)
                .isCompleted()
                .hasCompletedElements("Event_RenewalDue")
                .hasVariable("rightsCheckResult", "GP_POSSIBLE")
                .hasVariable("rightsEnd", process.day(60));
    }

    /// A file that waits for its answer once ended here and nobody followed it.
    @Test
    void anAnswerThatIsAwaitedIsFollowedForTwoMonths() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "GP_IF_PRACTICE_AGREES", "silence", "REFUSES", "answerDue", process.day(60)));

        assertThat(check)
                .isCompleted()
                .hasCompletedElements("Event_FilePending")
                .hasVariable("silence", "REFUSES")
                .hasVariable("answerDue", process.day(60));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_RIGHTS_FIRST, Task_OpenRights,   14",
        "PASS,              Task_OrientToPass, 36",
        "RIGHTS_INTERVIEW,  Task_GatherProof,   7"
    })
    void whateverIsToBeDoneFirstTheReviewComesBackByItselfOnTheDateOfTheRule(String route, String task, int days) {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", route, "routeCheckDate", process.day(days)));
        process.complete(task, Map.of());
        process.advance(Duration.ofDays(days - 1));
        assertThat(check).hasActiveElements("Wait_NextRightsCheck");

        process.advance(Duration.ofDays(1));

        assertThat(check).hasCompletedElement("Event_NextRightsCheck", 1).hasActiveElements("Task_RightsInterview");
    }

    @Test
    void theDateSomebodyChoseCountsMoreThanTheUsualOne() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "RIGHTS_INTERVIEW", "routeCheckDate", process.day(7)));
        process.complete("Task_GatherProof", Map.of("nextCheckDate", process.day(20)));
        process.advance(Duration.ofDays(19));
        assertThat(check).hasActiveElements("Wait_NextRightsCheck");

        process.advance(Duration.ofDays(1));

        assertThat(check).hasActiveElements("Task_RightsInterview");
    }

    /// The attestation came on day ten of sixty and the pathway slept on.
    @Test
    void newsOfTheRightsWakesTheReviewBeforeItsDate() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "OPEN_RIGHTS_FIRST", "routeCheckDate", process.day(60)));
        process.complete("Task_OpenRights", Map.of());
        assertThat(check).hasActiveElements("Wait_NextRightsCheck");

        process.advance(Duration.ofDays(10));
        process.tell("rights-changed", Map.of());

        assertThat(check).hasActiveElements("Task_RightsInterview").hasNotActivatedElements("Event_NextRightsCheck");
        interview(Map.of("rightsRoute", "GP_NOW"));
        assertThat(check).isCompleted();
    }

    /// An orientation to emergency of one hour once waited for a year.
    @Test
    void anEmergencyNobodySawToWithinTheHourStandsWithTheSupervisorToo() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "URGENT", "routeCheckDate", process.day(2)));
        assertThat(check).hasActiveElements("Task_OrientToEmergency");

        process.advance(Duration.ofHours(1).plusMinutes(1));
        assertThat(check).hasActiveElements("Task_OrientToEmergency", "Task_SecureEmergency");
        process.complete("Task_SecureEmergency", Map.of());

        assertThat(check).hasActiveElements("Wait_NextRightsCheck").hasTerminatedElements("Task_OrientToEmergency");
    }

    @Test
    void whoSawToTheEmergencyFreesTheSupervisor() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "URGENT", "routeCheckDate", process.day(2)));
        assertThat(check).hasActiveElements("Task_OrientToEmergency");
        process.advance(Duration.ofHours(2));
        assertThat(check).hasActiveElements("Task_SecureEmergency");

        process.complete("Task_OrientToEmergency", Map.of());

        assertThat(check).hasActiveElements("Wait_NextRightsCheck").hasTerminatedElements("Task_SecureEmergency");
        // the morning of the second day, also when the test begins at night
        process.advance(Duration.ofDays(2).plusHours(8));
        assertThat(check).hasActiveElements("Task_RightsInterview");
    }

    @Test
    void whomChildProtectionTakesOverIsHandedToIt() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "ASE_CIRCUIT", "routeCheckDate", process.day(30)));

        process.complete("Task_ContactAse", Map.of("aseAnswer", "TAKES_OVER"));

        assertThat(check)
                .isCompleted()
                .hasCompletedElements("End_TakenOverByAse")
                .hasVariable("rightsCheckResult", "OTHER_CIRCUIT");
    }

    @Test
    void whomWeHelpTogetherWithChildProtectionHasADoctorSearched() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "ASE_CIRCUIT", "routeCheckDate", process.day(30)));
        process.complete("Task_ContactAse", Map.of("aseAnswer", "ASKS_FOR_HELP"));

        process.complete("Task_SettleAse", Map.of("aseDecision", "GP_POSSIBLE"));

        assertThat(check).isCompleted().hasVariable("rightsCheckResult", "GP_POSSIBLE");
    }

    @Test
    void whoIsNotInChildProtectionIsAskedAboutTheRightsAgainAtOnce() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "ASE_CIRCUIT", "routeCheckDate", process.day(30)));

        process.complete("Task_ContactAse", Map.of("aseAnswer", "NOT_CONCERNED"));

        assertThat(check).hasCompletedElement("Call_ChildProtection", 1);
        process.advance(Duration.ofHours(9));
        interview(Map.of("rightsRoute", "GP_NOW"));
        assertThat(check).isCompleted().hasVariable("rightsCheckResult", "GP_POSSIBLE");
    }

    @Test
    void whoIsSentBackAndForthBetweenTheTwoIsSettledByASupervisor() {
        ProcessInstanceEvent check = begin();
        for (int round = 1; round <= 3; round++) {
            interview(Map.of("rightsRoute", "ASE_CIRCUIT", "routeCheckDate", process.day(30)));
            process.complete("Task_ContactAse", Map.of("aseAnswer", "NOT_CONCERNED"));
            process.advance(Duration.ofHours(9));
        }

        assertThat(check).hasActiveElements("Task_ReviewRights");
    }

    /// It comes back by itself: nobody has to look.
    @Test
    void rightsThatWereOpenedLeadToATownDoctorByThemselves() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "OPEN_RIGHTS_FIRST", "routeCheckDate", process.day(60)));
        process.complete(
                "Task_OpenRights", Map.of("fileStatus", "FILED", "silence", "GRANTS", "answerDue", process.day(60)));
        assertThat(check).hasActiveElements("Call_RightsOpening");

        process.tell("file-answered", Map.of("fileAnswer", "GRANTED"));

        assertThat(check)
                .isCompleted()
                .hasCompletedElement("Task_RightsInterview", 1)
                .hasVariable("rightsCheckResult", "GP_POSSIBLE");
    }

    @Test
    void aFileThatWasRefusedBringsTheReviewBackAtOnce() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("rightsRoute", "OPEN_RIGHTS_FIRST", "routeCheckDate", process.day(60)));
        process.complete(
                "Task_OpenRights", Map.of("fileStatus", "FILED", "silence", "REFUSES", "answerDue", process.day(60)));
        assertThat(check).hasActiveElements("Call_RightsOpening");

        process.tell("file-answered", Map.of("fileAnswer", "OTHER_WAY"));
        assertThat(check).hasCompletedElement("Call_RightsOpening", 1);
        process.advance(Duration.ofHours(9));

        assertThat(check).hasActiveElements("Task_RightsInterview");
    }

    /// Interview, proof, interview, proof … had no end.
    @ParameterizedTest
    @CsvSource({
        "GP_POSSIBLE,   End_GpPossible,   GP_POSSIBLE",
        "OTHER_CIRCUIT, End_OtherCircuit, OTHER_CIRCUIT",
        "UNCLEAR,       End_Unclear,      UNCLEAR"
    })
    void afterThreeRoundsASupervisorSettlesIt(String review, String end, String result) {
        ProcessInstanceEvent check = begin();
        threeRounds();

        process.complete("Task_ReviewRights", Map.of("rightsReview", review));

        assertThat(check).isCompleted().hasCompletedElements(end).hasVariable("rightsCheckResult", result);
    }

    @Test
    void aSupervisorMayWaitLonger() {
        ProcessInstanceEvent check = begin();
        threeRounds();

        process.complete("Task_ReviewRights", Map.of("rightsReview", "WAIT", "nextCheckDate", process.day(15)));
        assertThat(check).hasActiveElements("Wait_NextRightsCheck");
        process.advance(Duration.ofDays(15));

        assertThat(check).hasActiveElements("Task_RightsInterview");
    }

    private void threeRounds() {
        for (int round = 1; round <= 3; round++) {
            interview(Map.of("rightsRoute", "RIGHTS_INTERVIEW", "routeCheckDate", process.day(7)));
            process.complete("Task_GatherProof", Map.of());
            if (round < 3) {
                process.tell("rights-changed", Map.of());
            }
        }
    }

    private ProcessInstanceEvent begin() {
        return process.start("rights-check", Map.of());
    }

    private void interview(Map<String, Object> answers) {
        process.complete("Task_RightsInterview", answers);
    }
}
