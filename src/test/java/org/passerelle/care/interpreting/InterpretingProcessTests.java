package org.passerelle.care.interpreting;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/interpreting.bpmn", "forms"})
class InterpretingProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("check-language-need", Map.of("interpreterNeeded", true));
        process.worker("reserve-interpreter", Map.of("interpreterFunded", true));
    }

    @Test
    void withACommonLanguageNobodyLooksForAnInterpreter() {
        process.worker("check-language-need", Map.of("interpreterNeeded", false));

        assertThat(begin()).isCompleted().hasCompletedElements("End_NotNeeded");
    }

    @Test
    void anInterpreterWhoIsFoundEndsIt() {
        ProcessInstanceEvent interpreting = begin();
        arrange("PHONE");

        assertThat(interpreting).isCompleted().hasCompletedElements("End_InterpreterArranged");
    }

    @Test
    void whenNoLinePaysASupervisorDecidesWhoDoesAndTheInterpreterIsArranged() {
        process.worker("reserve-interpreter", Map.of("interpreterFunded", false));
        ProcessInstanceEvent interpreting = begin();
        process.complete("Task_DecideFunding", Map.of());
        arrange("PHONE");

        assertThat(interpreting).isCompleted().hasCompletedElements("End_InterpreterArranged");
    }

    @Test
    void whoFindsNobodyTriesAgainTheNextMorning() {
        ProcessInstanceEvent interpreting = begin();
        arrange("NOT_FOUND");
        assertThat(interpreting).hasActiveElements("Wait_InterpreterAgain");

        process.advance(Duration.ofDays(1));

        assertThat(interpreting).hasActiveElements("Task_ArrangeInterpreter");
    }

    @Test
    void afterThreeTriesASupervisorFindsOneOrDecides() {
        ProcessInstanceEvent interpreting = begin();
        for (int time = 1; time <= 3; time++) {
            arrange("NOT_FOUND");
            if (time < 3) {
                assertThat(interpreting).hasActiveElements("Wait_InterpreterAgain");
                process.advance(Duration.ofDays(1));
            }
        }
        process.complete("Task_FindInterpreter", Map.of());

        assertThat(interpreting).isCompleted().hasCompletedElements("End_InterpreterSettled");
    }

    @Test
    void anInterpreterWhoIsNotConfirmedIsATaskUntilTheyAre() {
        ProcessInstanceEvent interpreting = begin();
        arrangeUnconfirmed();
        assertThat(interpreting).hasActiveElements("Task_ConfirmInterpreter");
        confirm("ON_SITE", "NOT_YET");
        assertThat(interpreting)
                .hasActiveElements("Task_ConfirmInterpreter")
                .hasCompletedElement("Task_ConfirmInterpreter", 1);
        confirm("ON_SITE", "YES");

        assertThat(interpreting).isCompleted().hasCompletedElements("End_InterpreterArranged");
    }

    @Test
    void whenTheSupplierCannotSomebodyElseIsLookedForTheNextMorning() {
        ProcessInstanceEvent interpreting = begin();
        arrangeUnconfirmed();
        confirm("NOT_FOUND", null);

        assertThat(interpreting).hasActiveElements("Wait_InterpreterAgain");
    }

    @Test
    void aSupplierWhoWasAskedFiveTimesInVainIsASupervisorsTask() {
        ProcessInstanceEvent interpreting = begin();
        arrangeUnconfirmed();
        for (int ask = 1; ask <= 5; ask++) {
            confirm("VIDEO", "NOT_YET");
            assertThat(interpreting).hasCompletedElement("Task_ConfirmInterpreter", ask);
        }

        assertThat(interpreting).hasActiveElements("Task_FindInterpreter");
    }

    private void arrangeUnconfirmed() {
        answer("Task_ArrangeInterpreter", "ON_SITE", "NOT_YET");
    }

    private void confirm(String mode, @Nullable String confirmed) {
        answer("Task_ConfirmInterpreter", mode, confirmed);
    }

    /// As the handlers answer: nothing of a confirmation where none is needed.
    private void answer(String task, String mode, @Nullable String confirmed) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("interpreterMode", mode);
        facts.put("interpreterConfirmed", confirmed);
        facts.put("askAgainOn", confirmed == null ? null : process.day(2));
        process.complete(task, facts);
    }

    private ProcessInstanceEvent begin() {
        return process.start("interpreting", Map.of("practiceId", "p1", "appointmentAt", process.moment(10)));
    }

    private void arrange(String mode) {
        process.complete("Task_ArrangeInterpreter", Map.of("interpreterMode", mode));
    }
}
