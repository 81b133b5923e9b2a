package org.passerelle.care.rights;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

/// A review that began on the model before this one, with today's models deployed meanwhile: it shows its own
/// form, asks its own table and ends.
@EmbeddedProcessTest(deploy = "earlier", coverage = false)
class RightsCheckOfEarlierModelTests {

    CareProcess process;
    ProcessInstanceEvent check;

    @BeforeEach
    void aReviewThatBeganBefore(CamundaClient camunda, CamundaProcessTestContext context) throws IOException {
        process = new CareProcess(camunda, context);
        process.worker("ask-renewal");
        process.worker("ask-answer");
        check = process.start("rights-check", Map.of());
        assertThat(check).hasActiveElements("Task_RightsInterview");
        deployTodaysModels(camunda);
    }

    @Test
    void itsInterviewLeadsToATownDoctor() {
        process.complete(
                "Task_RightsInterview",
                Map.of("urgentSigns", "NO", "currentRight", "AME", "rightEndDate", process.day(300)));

        assertThat(check)
                .isCompleted()
                .hasCompletedElements("Task_ChooseRightsRoute")
                .hasVariable("rightsRoute", "GP_NOW");
    }

    @Test
    void itComesBackToItsOwnInterview() {
        process.complete("Task_RightsInterview", Map.of("urgentSigns", "NO", "currentRight", "UNKNOWN"));
        process.complete("Task_GatherProof", Map.of());

        process.tell("rights-changed", Map.of());

        assertThat(check).hasCompletedElements("Task_ChooseRightsRoute").hasActiveElements("Task_RightsInterview");
    }

    private static void deployTodaysModels(CamundaClient camunda) throws IOException {
        DeployResourceCommandStep1 first = camunda.newDeployResourceCommand();
        DeployResourceCommandStep2 command = null;
        for (String folder : List.of("bpmn", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    command = (command == null ? first : command)
                            .addResourceBytes(
                                    Files.readAllBytes(file), file.getFileName().toString());
                }
            }
        }
        if (command != null) {
            command.send().join();
        }
    }
}
