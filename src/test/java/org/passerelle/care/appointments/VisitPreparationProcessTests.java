package org.passerelle.care.appointments;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(
        deploy = {
            "bpmn/visit-preparation.bpmn",
            "bpmn/get-ready.bpmn",
            "bpmn/reminders.bpmn",
            "bpmn/escort.bpmn",
            "bpmn/interpreting.bpmn",
            "forms"
        })
class VisitPreparationProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("check-language-need", Map.of("interpreterNeeded", true));
        process.worker("reserve-interpreter", Map.of("interpreterFunded", true));
    }

    private static final String PROCESS = "visit-preparation";

    @Test
    void aVisitIsReadyWhenInterpreterAndEscortAreSettledAndEndsAtItsHour() {
        ProcessInstanceEvent visit = begin(6);
        getReady();
        assertThat(visit).hasActiveElements("Wait_VisitDay");

        process.advance(Duration.ofDays(6).plusMinutes(1));

        assertThat(visit).isCompleted().hasVariable("visitPreparationResult", "READY");
        assertThat(byProcessId("reminders")).isTerminated();
    }

    /// The visit once passed with neither escort nor follow-up, the pathway still waiting for its interpreter.
    @Test
    void aVisitThatIsNotReadyTakesPlaceAllTheSame() {
        ProcessInstanceEvent visit = begin(6);
        assertThat(byProcessId("interpreting")).hasActiveElements("Task_ArrangeInterpreter");
        process.advance(Duration.ofDays(6).plusMinutes(1));

        assertThat(visit)
                .isCompleted()
                .hasVariable("visitPreparationResult", "UNREADY")
                .hasTerminatedElements("Task_SettleVisit");
        assertThat(byProcessId("interpreting")).isTerminated();
        assertThat(byProcessId("escort")).isTerminated();
    }

    @Test
    void theDayBeforeASupervisorLearnsThatItIsNotReady() {
        ProcessInstanceEvent visit = begin(6);
        assertThat(byProcessId("escort")).hasActiveElements("Task_PrepareEscort");
        process.advance(Duration.ofDays(5).plusMinutes(1));
        process.complete("Task_SettleVisit", Map.of());

        assertThat(visit).hasCompletedElements("Task_SettleVisit").hasActiveElements("Call_GetReady");
        getReady();
        assertThat(visit).hasActiveElements("Wait_VisitDay");
    }

    /// A moved appointment could not reach the timer that waited for the old date.
    @Test
    void anAppointmentThatIsMovedTakesEverythingPreparedWithIt() {
        ProcessInstanceEvent visit = begin(6);
        process.complete("Task_ArrangeInterpreter", Map.of("interpreterMode", "PHONE"));
        assertThat(byProcessId("escort")).hasActiveElements("Task_PrepareEscort");

        moved("a1", "a2", 9);

        assertThat(visit)
                .isCompleted()
                .hasVariable("visitPreparationResult", "MOVED")
                .hasVariable("appointmentId", "a2");
        assertThat(byProcessId("escort")).isTerminated();
        assertThat(byProcessId("reminders")).isTerminated();
    }

    @Test
    void newsOfAnotherAppointmentDoesNotReachThisOne() {
        ProcessInstanceEvent visit = begin(6);
        assertThat(visit).hasActiveElements("Call_GetReady");

        moved("a0", "a2", 9);
        getReady();

        assertThat(visit).hasActiveElements("Wait_VisitDay");
    }

    @Test
    void newsThatCameBeforeThePreparationBeganIsHeard() {
        moved("a1", "a2", 9);

        assertThat(begin(6)).isCompleted().hasVariable("visitPreparationResult", "MOVED");
    }

    /// The practice withdrew, and thirty days later the pathway still waited for its interpreter.
    @Test
    void aPracticeThatWithdrawsEndsThePreparation() {
        ProcessInstanceEvent visit = begin(6);
        assertThat(byProcessId("interpreting")).hasActiveElements("Task_ArrangeInterpreter");

        process.tellAbout("a1", "practice-withdrew", Map.of());

        assertThat(visit).isCompleted().hasVariable("visitPreparationResult", "WITHDRAWN");
        assertThat(byProcessId("interpreting")).isTerminated();
    }

    @Test
    void rightsThatChangeOpenATaskAndTheVisitStays() {
        ProcessInstanceEvent visit = begin(6);
        assertThat(visit).hasActiveElements("Call_GetReady");

        process.tell("rights-changed", Map.of());
        process.complete("Task_CheckRightsBeforeVisit", Map.of());

        assertThat(visit).hasCompletedElements("End_RightsSeen").hasActiveElements("Call_GetReady");
    }

    /// Two pieces of news in one moment once opened it twice.
    @Test
    void rightsThatChangeTwiceOpenOneTaskAndAnotherOnceItIsAnswered() {
        ProcessInstanceEvent visit = begin(6);
        assertThat(visit).hasActiveElements("Call_GetReady");

        process.tell("rights-changed", Map.of());
        process.tell("rights-changed", Map.of());
        assertThat(visit).hasCompletedElement("End_ReviewOpen", 1).hasActiveElement("Task_CheckRightsBeforeVisit", 1);
        process.complete("Task_CheckRightsBeforeVisit", Map.of());
        assertThat(visit).hasCompletedElement("End_RightsSeen", 1);

        process.tell("rights-changed", Map.of());
        assertThat(visit).hasActiveElement("Task_CheckRightsBeforeVisit", 1);
    }

    private ProcessInstanceEvent begin(int days) {
        return process.start(
                PROCESS, Map.of("appointmentId", "a1", "appointmentAt", process.moment(days), "practiceId", "p1"));
    }

    private void getReady() {
        process.complete("Task_ArrangeInterpreter", Map.of("interpreterMode", "PHONE"));
        process.complete("Task_PrepareEscort", Map.of());
    }

    private void moved(String from, String to, int days) {
        process.tellAbout(
                from, "appointment-changed", Map.of("appointmentId", to, "appointmentAt", process.moment(days)));
    }
}
