package org.passerelle.care.interpreting;

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

    private ProcessInstanceEvent begin() {
        return process.start("interpreting", Map.of("practiceId", "p1", "appointmentAt", process.moment(10)));
    }

    private void arrange(String mode) {
        process.complete("Task_ArrangeInterpreter", Map.of("interpreterMode", mode));
    }
}
