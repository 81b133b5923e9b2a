package org.passerelle.care.rights;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn", "forms"})
class RightsCheckProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
    }

    @Test
    void anOpenRightLeadsToATownDoctor() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("urgentSigns", "NO", "currentRight", "AME", "rightEndDate", process.day(300)));

        assertThat(check)
                .isCompleted()
                .hasCompletedElements("End_GpPossible")
                .hasVariable("rightsRoute", "GP_NOW")
                .hasNotActivatedElements("Task_RenewRights");
    }

    @Test
    void aRightThatEndsSoonIsRenewedOnTheWay() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("urgentSigns", "NO", "currentRight", "AME", "rightEndDate", process.day(60)));
        process.complete("Task_RenewRights", Map.of());

        assertThat(check).isCompleted().hasCompletedElements("Task_RenewRights", "End_GpPossible");
    }

    @ParameterizedTest
    @CsvSource({
        "NO,  NONE,    YES, Task_OpenRights",
        "NO,  NONE,    NO,  Task_OrientToPass",
        "NO,  UNKNOWN, NO,  Task_GatherProof",
        "YES, UNKNOWN, NO,  Task_OrientToEmergency"
    })
    void whateverIsMissingIsDoneFirstThenThePathwayComesBackByItself(
            String urgent, String right, String canFile, String task) {
        ProcessInstanceEvent check = begin();
        interview(Map.of("urgentSigns", urgent, "currentRight", right, "canFileNow", canFile));
        assertThat(check).hasActiveElements(task);
        process.complete(task, Map.of("nextCheckDate", process.day(10)));
        assertThat(check).hasActiveElements("Wait_NextRightsCheck");

        process.advance(Duration.ofDays(8));
        assertThat(check).hasActiveElements("Wait_NextRightsCheck");
        process.advance(Duration.ofDays(3));

        assertThat(check).hasActiveElements("Task_RightsInterview");
        interview(Map.of("urgentSigns", "NO", "currentRight", "PENDING"));
        assertThat(check).isCompleted().hasVariable("rightsRoute", "GP_IF_PRACTICE_AGREES");
    }

    @Test
    void withoutADateTheTableSaysWhenToCheckAgain() {
        ProcessInstanceEvent check = begin();
        interview(Map.of("urgentSigns", "NO", "currentRight", "UNKNOWN"));
        process.complete("Task_GatherProof", Map.of());
        assertThat(check).hasActiveElements("Wait_NextRightsCheck");

        process.advance(Duration.ofDays(8));

        assertThat(check).hasActiveElements("Task_RightsInterview");
    }

    private ProcessInstanceEvent begin() {
        return process.start("rights-check", Map.of());
    }

    private void interview(Map<String, Object> answers) {
        process.complete("Task_RightsInterview", answers);
    }
}
