package org.passerelle.care.lifeboat;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/contact-left.bpmn", "forms"})
class ContactLeftProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    @Test
    void whatWasLeftIsTakenUp() {
        var taken = begin(1);
        assertThat(taken).hasActiveElements("Task_TakeUpContact");
        process.complete("Task_TakeUpContact", Map.of());

        assertThat(taken).isCompleted().hasCompletedElements("End_ContactTakenUp");
    }

    @Test
    void afterThreeDaysASupervisorSeesItToo() {
        var forgotten = begin(2);
        assertThat(forgotten).hasActiveElements("Task_TakeUpContact");
        process.advance(Duration.ofDays(3).minusHours(2));
        assertThat(forgotten).hasActiveElements("Task_TakeUpContact");
        process.advance(Duration.ofHours(4));
        assertThat(forgotten).hasActiveElements("Task_TakeUpContact", "Task_TakeUpLateContact");
        process.complete("Task_TakeUpLateContact", Map.of());
        process.complete("Task_TakeUpContact", Map.of());

        assertThat(forgotten).isCompleted().hasCompletedElements("End_TakenUpLate");
    }

    @Test
    void whatWasTakenUpMeanwhileIsNoTask() {
        assertThat(begin(0)).isCompleted().hasCompletedElements("End_NothingLeft");
    }

    private ProcessInstanceSelector begin(int left) {
        process.worker("look-at-contact-left", Map.of("contactsLeft", left));
        return process.begin("contact-left", "contact-left", Map.of());
    }
}
