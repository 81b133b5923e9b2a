package org.passerelle.care.escort;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/escort.bpmn", "forms"})
class EscortProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    @Test
    void theVisitIsPreparedOnce() {
        ProcessInstanceEvent escort = process.start("escort", Map.of("appointmentAt", process.moment(10)));
        process.complete("Task_PrepareEscort", Map.of());

        assertThat(escort).isCompleted().hasCompletedElements("End_EscortPlanned");
    }

    @Test
    void theVisitIsPreparedBeforeTheAppointmentHoweverSoonItIs() {
        String tomorrow = process.moment(1);
        process.start("escort", Map.of("appointmentAt", tomorrow));

        assertThat(byElementId("Task_PrepareEscort"))
                .isCreated()
                .hasDueDate(OffsetDateTime.parse(tomorrow).toString());
    }
}
