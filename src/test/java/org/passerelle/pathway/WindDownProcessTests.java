package org.passerelle.pathway;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;

@EmbeddedProcessTest(deploy = {"bpmn/wind-down.bpmn", "forms"})
class WindDownProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("close-pathway");
    }

    /// Closing once undid nothing: the place stayed booked and the practice was not told.
    @Test
    void aPracticeThatStillExpectsThePersonIsTold() {
        process.worker("release-bookings", Map.of("practiceWaits", true));
        ProcessInstanceEvent windDown = begin();
        process.complete("Task_TellPractice", Map.of());

        assertThat(windDown)
                .isCompleted()
                .hasCompletedElementsInOrder("Task_ReleaseBookings", "Task_ClosePathway", "Task_TellPractice");
    }

    @Test
    void withNothingToReleaseThePathwayJustEnds() {
        process.worker("release-bookings", Map.of("practiceWaits", false));

        assertThat(begin()).isCompleted().hasNotActivatedElements("Task_TellPractice");
    }

    private ProcessInstanceEvent begin() {
        return process.start("wind-down", Map.of("closedReason", "DECEASED"));
    }
}
