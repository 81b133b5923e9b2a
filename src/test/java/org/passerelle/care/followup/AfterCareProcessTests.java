package org.passerelle.care.followup;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/after-care.bpmn", "forms"})
class AfterCareProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("close-pathway");
        process.worker("reopen-pathway");
    }

    @Test
    void threeMonthsLaterTheRegularDoctorIsConfirmed() {
        var after = begin();
        threeMonthsLater(after);
        process.complete("Task_AfterCareCall", Map.of("afterCareResult", "REGULAR_DOCTOR"));

        assertThat(after).isCompleted().hasCompletedElements("Task_CloseLinked", "End_RegularDoctor");
    }

    @Test
    void takenUpAgainItAsksOnTheDayThatWasMeant() {
        var after = process.begin("first-visit-attended", "after-care", Map.of("askAt", process.moment(10)));
        assertThat(after).hasActiveElements("Wait_ThreeMonths");
        process.advance(Duration.ofDays(10).plusMinutes(1));

        assertThat(after).hasActiveElements("Task_AfterCareCall");
    }

    @Test
    void whoNoLongerGoesThereStartsAgain() {
        var after = begin();
        threeMonthsLater(after);
        process.complete("Task_AfterCareCall", Map.of("afterCareResult", "LEFT"));

        assertThat(after).isCompleted().hasCompletedElements("Task_ReopenPathway", "End_Left");
    }

    @Test
    void afterThreeCallsInVainASupervisorConfirms() {
        var after = begin();
        threeMonthsLater(after);
        for (int call = 1; call <= 3; call++) {
            process.complete("Task_AfterCareCall", Map.of("afterCareResult", "UNREACHED"));
            if (call < 3) {
                assertThat(after).hasActiveElements("Wait_ThreeMonths");
                process.advance(Duration.ofDays(14).plusMinutes(1));
            }
        }
        process.complete("Task_ConfirmAfterCare", Map.of("afterCareResult", "LOST"));

        assertThat(after).isCompleted().hasCompletedElements("Task_CloseLost", "End_LostAfterVisit");
    }

    @Test
    void aDeadNumberOpensTheSearchForAContactAndTheNumberThatIsNotedBringsTheCallBack() {
        var after = begin();
        deadNumber(after);
        assertThat(after).hasActiveElements("Task_FindContact");

        process.tell("contact-found", Map.of());

        assertThat(after).hasActiveElements("Task_AfterCareCall").hasTerminatedElements("Task_FindContact");
    }

    @Test
    void whoSaysThatAContactWasFoundCallsAtOnce() {
        var after = begin();
        deadNumber(after);
        process.complete("Task_FindContact", Map.of("contactFound", "YES"));

        assertThat(after).hasActiveElements("Task_AfterCareCall");
    }

    /// The number stays dead, but news may come, and the cap holds.
    @Test
    void withoutAContactTheCallIsTriedAgainAndASupervisorConfirmsInTheEnd() {
        var after = begin();
        for (int call = 1; call < 3; call++) {
            deadNumber(after);
            process.complete("Task_FindContact", Map.of("contactFound", "NO"));
        }
        deadNumber(after);

        assertThat(after).hasActiveElements("Task_ConfirmAfterCare");
    }

    private void deadNumber(ProcessInstanceSelector after) {
        threeMonthsLater(after);
        call(Map.of("afterCareResult", "UNREACHED", "numberDead", true));
    }

    @Test
    void whoDoesNotWantToBeCalledIsLeftToASupervisorAtOnce() {
        var after = begin();
        threeMonthsLater(after);
        process.complete("Task_AfterCareCall", Map.of("afterCareResult", "UNREACHED", "refused", true));

        assertThat(after).hasActiveElements("Task_ConfirmAfterCare");
    }

    @Test
    void newsOfTheDoctorComesBeforeTheCall() {
        var after = begin();
        assertThat(after).hasActiveElements("Wait_ThreeMonths");

        told("REGULAR_DOCTOR");

        assertThat(after).isCompleted().hasCompletedElements("End_RegularDoctor");
    }

    /// They were once heard only between two calls, and lost while anybody had a task.
    @ParameterizedTest
    @ValueSource(strings = {"Task_AfterCareCall", "Task_FindContact", "Task_ConfirmAfterCare"})
    void newsOfTheDoctorTakesAnyTaskAway(String task) {
        var after = begin();
        threeMonthsLater(after);
        switch (task) {
            case "Task_FindContact" -> call(Map.of("afterCareResult", "UNREACHED", "numberDead", true));
            case "Task_ConfirmAfterCare" -> call(Map.of("afterCareResult", "UNREACHED", "refused", true));
            default -> {
                // the call itself
            }
        }
        assertThat(after).hasActiveElements(task);

        told("LEFT");

        assertThat(after).isCompleted().hasTerminatedElements(task).hasCompletedElements("Task_ReopenPathway");
    }

    @Test
    void whoDoesNotWantToBeCalledAnyMoreIsLeftToASupervisorBeforeTheCall() {
        var after = begin();
        assertThat(after).hasActiveElements("Wait_ThreeMonths");

        told("REFUSED");

        assertThat(after).hasActiveElements("Task_ConfirmAfterCare").hasNotActivatedElements("Task_AfterCareCall");
    }

    @Test
    void aLateWordOnTheVisitItselfChangesNothing() {
        process.tell("outcome-reported", Map.of("outcome", "ATTENDED"));

        assertThat(begin()).hasActiveElements("Wait_ThreeMonths");
    }

    private void told(String result) {
        process.tell("doctor-reported", Map.of("afterCareResult", result));
    }

    private void call(Map<String, Object> answers) {
        process.complete("Task_AfterCareCall", answers);
    }

    @Test
    void aPathwayMayBeClosedMeanwhile() {
        var after = begin();
        assertThat(after).hasActiveElements("Wait_ThreeMonths");

        process.tell("pathway-closing", Map.of("closedReason", "MOVED"));

        assertThat(after).isCompleted().hasCompletedElements("Task_CloseOnRequest");
    }

    /// The word may still live when a closed pathway is opened again.
    @Test
    void theWordThatClosedItOnceDoesNotCloseItAgain() {
        process.tell("pathway-closing", Map.of("closedReason", "MOVED"));

        var after = process.begin("first-visit-attended", "after-care", Map.of("reopenings", 1));
        assertThat(after).hasActiveElements("Wait_ThreeMonths");
        process.tellAbout(process.pathway() + "-1", "pathway-closing", Map.of("closedReason", "DECEASED"));

        assertThat(after).isCompleted().hasVariable("closedReason", "DECEASED");
    }

    private ProcessInstanceSelector begin() {
        return process.begin("first-visit-attended", "after-care", Map.of());
    }

    private void threeMonthsLater(ProcessInstanceSelector after) {
        assertThat(after).hasActiveElements("Wait_ThreeMonths");
        process.advance(Duration.ofDays(93));
    }
}
