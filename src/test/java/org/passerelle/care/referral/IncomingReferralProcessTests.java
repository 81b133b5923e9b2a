package org.passerelle.care.referral;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.Subject;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(
        deploy = {
            "bpmn/incoming-referral.bpmn",
            "forms/answer-referral.form",
            "forms/decide-referral.form",
            "forms/ring-referrer.form"
        })
class IncomingReferralProcessTests {

    private static final Duration OVER_A_DAY = Duration.ofDays(1).plusMinutes(1);

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(Subject.Kind.REFERRAL, camunda, context);
        process.worker("prepare-referral-answer", Map.of("answerByMail", false));
    }

    @Test
    void whoIsCalledAndTakenOnIsToldOfToTheDoctorOnThePhone() {
        var referral = received("CALL");
        assertThat(referral).hasActiveElements("Task_CallReferral");
        called("DECIDED");
        process.complete("Task_RingReferrer", Map.of());

        assertThat(referral)
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "Task_CallReferral",
                        "End_CallDecided",
                        "Task_PrepareAnswer",
                        "Task_RingReferrer",
                        "End_ReferrerRung");
    }

    @Test
    void aDoctorWhoLeftAnAddressIsWrittenTo() {
        process.worker("prepare-referral-answer", Map.of("answerByMail", true));
        var referral = received("CALL");
        called("DECIDED");
        assertThat(referral).hasActiveElements("Wait_MailSent");
        process.tell("referrer-written-to", Map.of("mailSent", true));

        assertThat(referral)
                .isCompleted()
                .hasCompletedElements("End_ReferrerWrittenTo")
                .hasNotActivatedElements("Task_RingReferrer");
    }

    @Test
    void aMailThatDidNotLeaveBecomesACall() {
        process.worker("prepare-referral-answer", Map.of("answerByMail", true));
        var referral = received("CALL");
        called("DECIDED");
        process.tell("referrer-written-to", Map.of("mailSent", false));

        assertThat(referral).hasActiveElements("Task_RingReferrer");
    }

    @Test
    void whomNobodyCallsByTheEndOfTheNextWorkingDayTheSupervisorDecidesAbout() {
        var referral = received("CALL");
        assertThat(referral).hasActiveElements("Task_CallReferral");
        process.advance(OVER_A_DAY);

        assertThat(referral).hasCompletedElements("Event_CallForgotten").hasActiveElements("Task_DecideReferral");
        process.complete("Task_DecideReferral", Map.of());

        assertThat(referral).hasCompletedElements("End_SupervisorDecided").hasActiveElements("Task_RingReferrer");
    }

    @Test
    void whoDoesNotAnswerIsCalledThreeTimesAtMost() {
        var referral = received("CALL");
        for (int call = 1; call <= 2; call++) {
            called("CALL_AGAIN");
            assertThat(referral).hasActiveElements("Wait_CallReferredAgain");
            process.advance(OVER_A_DAY);
        }
        called("CALL_AGAIN");

        assertThat(referral).hasCompletedElement("Task_CallReferral", 3).hasActiveElements("Task_DecideReferral");
    }

    @Test
    void aMediatorLeavesTheDecisionToTheSupervisor() {
        var referral = received("CALL");
        called("SUPERVISE");

        assertThat(referral).hasActiveElements("Task_DecideReferral");
    }

    @Test
    void itIsPassedOnFromItsPageWhileItIsToBeCalled() {
        var referral = received("CALL");
        assertThat(referral).hasActiveElements("Task_CallReferral");
        process.tell("referral-passed-on", Map.of());

        assertThat(referral).hasCompletedElements("Event_PassedOn").hasActiveElements("Task_DecideReferral");
    }

    @Test
    void itIsPassedOnFromItsPageWhileItWaitsForTheNextCall() {
        var referral = received("CALL");
        called("CALL_AGAIN");
        assertThat(referral).hasActiveElements("Wait_CallReferredAgain");
        process.tell("referral-passed-on", Map.of());

        assertThat(referral).hasActiveElements("Task_DecideReferral");
    }

    @Test
    void aDecisionOnItsPageSparesTheCall() {
        var referral = received("CALL");
        assertThat(referral).hasActiveElements("Task_CallReferral");
        process.tell("referral-decided", Map.of());

        assertThat(referral)
                .hasCompletedElements("Event_ReferralDecided")
                .hasTerminatedElements("Task_CallReferral")
                .hasActiveElements("Task_RingReferrer");
    }

    @Test
    void withANewEngineWhatTheSupervisorHadStaysThere() {
        assertThat(received("SUPERVISE"))
                .hasActiveElements("Task_DecideReferral")
                .hasNotActivatedElements("Task_CallReferral");
    }

    @Test
    void withANewEngineWhatIsDecidedIsOnlyTold() {
        assertThat(received("DECIDED"))
                .hasActiveElements("Task_RingReferrer")
                .hasNotActivatedElements("Sub_CallAndDecide");
    }

    private ProcessInstanceSelector received(String stage) {
        return process.begin("referral-received", "incoming-referral", facts(stage));
    }

    private void called(String stage) {
        process.complete("Task_CallReferral", facts(stage));
    }

    private Map<String, Object> facts(String stage) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("referralStage", stage);
        facts.put("callAt", process.momentIn(Duration.ofDays(1)));
        facts.put("callBy", process.momentIn(stage.equals("CALL_AGAIN") ? Duration.ofDays(2) : Duration.ofDays(1)));
        return facts;
    }
}
