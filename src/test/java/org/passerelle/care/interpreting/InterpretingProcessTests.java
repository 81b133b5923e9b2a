package org.passerelle.care.interpreting;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn", "forms"})
class InterpretingProcessTests {

    @Test
    void withoutAnInterpreterTheSearchGoesOnTheNextDay(CamundaClient camunda, CamundaProcessTestContext context) {
        CareProcess process = new CareProcess(camunda, context);
        ProcessInstanceEvent interpreting = process.start("interpreting", Map.of());

        process.complete("Task_ArrangeInterpreter", Map.of("interpreterMode", "NOT_FOUND"));
        assertThat(interpreting).hasActiveElements("Wait_InterpreterAgain");
        process.advance(Duration.ofDays(1));
        process.complete(
                "Task_ArrangeInterpreter",
                Map.of("interpreterMode", "PHONE", "interpreterLanguage", "tir", "fundingLine", "MDM"));

        assertThat(interpreting).isCompleted().hasCompletedElements("End_InterpreterArranged");
    }
}
