package org.passerelle.care.outreach;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.Subject;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/practice-outreach.bpmn", "forms"})
class PracticeOutreachProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(Subject.Kind.OUTREACH, camunda, context);
        process.worker("write-letter");
        process.worker("plan-recheck");
    }

    @Test
    void theCallWaitsForItsDay() {
        var outreach = planned();
        assertThat(outreach).hasActiveElements("Wait_CallDay").hasNotActivatedElements("Task_CallForOutreach");

        process.advance(Duration.ofDays(2).plusMinutes(1));

        assertThat(outreach).hasActiveElements("Task_CallForOutreach");
    }

    @Test
    void whoSaysYesGetsALetterIsRemindedAndAskedAgainLater() {
        var outreach = called("ACCEPTS", true);
        process.complete("Task_SendLetter", Map.of());
        assertThat(outreach).hasActiveElements("Wait_LetterRead");

        process.advance(Duration.ofDays(14).plusMinutes(1));
        process.complete("Task_RemindPractice", Map.of("letterResult", "RECEIVED"));

        assertThat(outreach)
                .isCompleted()
                .hasCompletedElementsInOrder("Task_WriteLetter", "Task_SendLetter", "Task_PlanRecheck");
    }

    @Test
    void aLetterThatIsNotReadIsAskedAboutThreeTimesAtMost() {
        var outreach = called("ACCEPTS", true);
        process.complete("Task_SendLetter", Map.of());
        process.advance(Duration.ofDays(14).plusMinutes(1));
        for (int time = 1; time <= 2; time++) {
            process.complete("Task_RemindPractice", Map.of("letterResult", "NOT_YET"));
            assertThat(outreach).hasActiveElements("Wait_LetterRead");
            process.advance(Duration.ofDays(7).plusMinutes(1));
        }
        process.complete("Task_RemindPractice", Map.of("letterResult", "NO_ANSWER"));

        assertThat(outreach).isCompleted().hasCompletedElement("Task_RemindPractice", 3);
    }

    @Test
    void whoSaysNoIsAskedAgainAYearLaterWithoutALetter() {
        assertThat(called("REFUSES", true))
                .isCompleted()
                .hasCompletedElements("Task_PlanRecheck")
                .hasNotActivatedElements("Task_WriteLetter");
    }

    @Test
    void whoSaysYesAgainGetsNoSecondLetter() {
        assertThat(called("ACCEPTS", false))
                .isCompleted()
                .hasCompletedElements("Task_PlanRecheck")
                .hasNotActivatedElements("Task_WriteLetter");
    }

    @Test
    void aSilenceIsTriedAgainAndTheThirdOneStandsWithTheSupervisor() {
        var outreach = called("NO_ANSWER", true);
        for (int again = 1; again <= 2; again++) {
            assertThat(outreach).hasActiveElements("Wait_CallDay");
            process.advance(Duration.ofDays(1).plusMinutes(1));
            answers("NO_ANSWER", true);
        }

        assertThat(outreach).hasCompletedElement("Task_CallForOutreach", 3).hasActiveElements("Task_CheckPractice");
    }

    @Test
    void whoAsksToBeCalledAgainIsCalledOnThatDay() {
        var outreach = planned();
        process.advance(Duration.ofDays(2).plusMinutes(1));
        process.complete("Task_CallForOutreach", facts("CALL_BACK", process.moment(10), true));
        process.advance(Duration.ofDays(9));
        assertThat(outreach).hasActiveElements("Wait_CallDay");

        process.advance(Duration.ofDays(1).plusMinutes(1));

        assertThat(outreach).hasActiveElements("Task_CallForOutreach");
    }

    @Test
    void aWrongNumberIsPutRightAndCalledAgain() {
        var outreach = called("WRONG_NUMBER", true);
        process.complete("Task_CheckPractice", checked("CALL_AGAIN"));
        assertThat(outreach).hasActiveElements("Wait_CallDay");
        process.advance(Duration.ofDays(1).plusMinutes(1));
        answers("REFUSES", true);

        assertThat(outreach).isCompleted().hasCompletedElement("Task_CallForOutreach", 2);
    }

    @Test
    void aPracticeThatCannotBeReachedMayBeWrittenTo() {
        var outreach = called("WRONG_NUMBER", true);
        process.complete("Task_CheckPractice", checked("LETTER"));

        assertThat(outreach).hasActiveElements("Task_SendLetter");
    }

    @Test
    void aPracticeThatCannotBeReachedMayBeLeftOut() {
        var outreach = called("WRONG_NUMBER", true);
        process.complete("Task_CheckPractice", checked("LEAVE_OUT"));

        assertThat(outreach).isCompleted().hasCompletedElements("End_LeftOut");
    }

    @Test
    void anAnswerHeardByAnotherWaySparesThePlannedCall() {
        var outreach = planned();
        assertThat(outreach).hasActiveElements("Wait_CallDay");

        process.tell("practice-told", Map.of("outreachAnswer", "REFUSES", "letterNeeded", true));

        assertThat(outreach).isCompleted().hasNotActivatedElements("Task_CallForOutreach");
    }

    @Test
    void anAnswerHeardByAnotherWayTakesTheCallAway() {
        var outreach = planned();
        process.advance(Duration.ofDays(2).plusMinutes(1));
        assertThat(outreach).hasActiveElements("Task_CallForOutreach");

        process.tell("practice-told", Map.of("outreachAnswer", "ACCEPTS", "letterNeeded", true));

        assertThat(outreach).hasTerminatedElements("Task_CallForOutreach").hasActiveElements("Task_SendLetter");
    }

    @Test
    void anAnswerHeardWhileTheLetterIsReadSparesTheReminder() {
        var outreach = called("ACCEPTS", true);
        process.complete("Task_SendLetter", Map.of());
        assertThat(outreach).hasActiveElements("Wait_LetterRead");

        process.tell("practice-told", Map.of("outreachAnswer", "ACCEPTS", "letterNeeded", false));

        assertThat(outreach).isCompleted().hasNotActivatedElements("Task_RemindPractice");
    }

    @Test
    void aCampaignThatIsStoppedTakesItsCallsAway() {
        var outreach = planned();
        process.advance(Duration.ofDays(2).plusMinutes(1));
        assertThat(outreach).hasActiveElements("Task_CallForOutreach");

        process.tell("outreach-stopped", Map.of());

        assertThat(outreach)
                .isCompleted()
                .hasTerminatedElements("Task_CallForOutreach")
                .hasCompletedElements("End_Stopped");
    }

    @Test
    void withANewEngineItGoesOnAtTheLetter() {
        var outreach = process.begin(
                "outreach-resumed", "practice-outreach", Map.of("letterSent", false, "remindAt", process.moment(5)));

        assertThat(outreach).hasActiveElements("Task_SendLetter");
    }

    @Test
    void withANewEngineALetterThatIsGoneIsAskedAboutOnItsDay() {
        var outreach = process.begin(
                "outreach-resumed", "practice-outreach", Map.of("letterSent", true, "remindAt", process.moment(5)));
        assertThat(outreach).hasActiveElements("Wait_LetterRead");

        process.advance(Duration.ofDays(5).plusMinutes(1));

        assertThat(outreach).hasActiveElements("Task_RemindPractice");
    }

    private ProcessInstanceSelector planned() {
        return process.begin("outreach-opened", "practice-outreach", Map.of("callAt", process.moment(2)));
    }

    private ProcessInstanceSelector called(String answer, boolean letterNeeded) {
        var outreach = planned();
        assertThat(outreach).hasActiveElements("Wait_CallDay");
        process.advance(Duration.ofDays(2).plusMinutes(1));
        answers(answer, letterNeeded);
        return outreach;
    }

    private void answers(String answer, boolean letterNeeded) {
        process.complete("Task_CallForOutreach", facts(answer, process.moment(1), letterNeeded));
    }

    private Map<String, Object> checked(String result) {
        return Map.of("checkResult", result, "callAt", process.moment(1));
    }

    private static Map<String, Object> facts(String answer, @Nullable String callAt, boolean letterNeeded) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("outreachAnswer", answer);
        facts.put("callAt", callAt);
        facts.put("letterNeeded", letterNeeded);
        return facts;
    }
}
