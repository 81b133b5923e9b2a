package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.passerelle.camunda.embedded.Refusals.assertRefused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Decision;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.response.ProcessDefinition;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Models, decisions and forms come and go.
@EmbeddedProcessTest(coverage = false)
class DeploymentCallsTests {

    private CamundaClient camunda;
    private CamundaProcessTestContext context;

    @Test
    void aDeploymentTellsTheKeysOfWhatItBrought() {
        DeploymentEvent deployed = Deployments.deploy(camunda, "embedded/visit");

        assertThat(deployed.getProcesses())
                .extracting(Process::getBpmnProcessId, Process::getVersion, Process::getResourceName)
                .containsExactly(tuple("visit", 1, "visit.bpmn"));
        assertThat(deployed.getDecisions())
                .extracting(Decision::getDmnDecisionId, Decision::getVersion)
                .containsExactly(tuple("visit-route", 1));
        assertThat(deployed.getDecisionRequirements()).hasSize(1);
        assertThat(deployed.getForm())
                .extracting(form -> form.getFormId(), form -> form.getVersion())
                .containsExactly(tuple("visit-outcome", 1));
    }

    @Test
    void theSameModelAgainIsTheSameVersionAndAChangedOneTheNext() {
        BpmnModelInstance model = waitingIn("room-a");
        Process first = deploy(model);
        Process again = deploy(model);
        Process changed = deploy(waitingIn("room-b"));

        assertThat(again.getProcessDefinitionKey()).isEqualTo(first.getProcessDefinitionKey());
        assertThat(changed.getVersion()).isEqualTo(2);
        assertThat(latest().getProcessDefinitionKey()).isEqualTo(changed.getProcessDefinitionKey());
    }

    @Test
    void oneBrokenModelRefusesTheWholeDeployment() {
        assertRefused(400, "broken.bpmn", () -> camunda.newDeployResourceCommand()
                .addProcessModel(waitingIn("room-a"), "sound.bpmn")
                .addResourceStringUtf8("<nothing/>", "broken.bpmn")
                .execute());

        assertThat(camunda.newProcessDefinitionSearchRequest().execute().items())
                .isEmpty();
    }

    @Test
    void aDeploymentHoldsEachProcessOnce() {
        assertRefused(400, "'a.bpmn' and 'b.bpmn'", () -> camunda.newDeployResourceCommand()
                .addProcessModel(waitingIn("room-a"), "a.bpmn")
                .addProcessModel(waitingIn("room-b"), "b.bpmn")
                .execute());
    }

    @Test
    void ofADeletedDefinitionNoInstanceCanBeCreated() {
        Process only = deploy(waitingIn("room-a"));

        delete(only);

        assertRefused(404, "NOT_FOUND", this::begin);
        assertRefused(404, "NOT_FOUND", () -> camunda.newCreateInstanceCommand()
                .processDefinitionKey(only.getProcessDefinitionKey())
                .execute());
        assertRefused(404, "NOT_FOUND", () -> delete(only));
    }

    @Test
    void withTheLatestVersionDeletedTheOneBeforeIsTheLatestAndItsNumberIsNotUsedAgain() {
        deploy(waitingIn("room-a"));
        delete(deploy(waitingIn("room-b")));

        assertThat(begin().getVersion()).isEqualTo(1);
        assertThat(deploy(waitingIn("room-c")).getVersion()).isEqualTo(3);
    }

    @Test
    void aDefinitionIsDeletedOnlyWhenItsInstancesAreOverAndBothAreStillFound() {
        Process used = deploy(waitingIn("room-a"));
        ProcessInstanceEvent instance = begin();
        assertRefused(409, "still running instances", () -> delete(used));

        context.completeJob("room-a");
        assertThat(instance).isCompleted();
        delete(used);

        assertThat(instance).hasCompletedElements("sit");
        assertThat(camunda.newProcessDefinitionGetRequest(used.getProcessDefinitionKey())
                        .execute()
                        .getVersion())
                .isEqualTo(1);
        assertThat(latest().getProcessDefinitionKey()).isEqualTo(used.getProcessDefinitionKey());
    }

    @Test
    void aDeletedDecisionCannotBeEvaluated() {
        DeploymentEvent deployed = Deployments.deploy(camunda, "embedded/visit");

        camunda.newDeleteResourceCommand(
                        deployed.getDecisionRequirements().getFirst().getDecisionRequirementsKey())
                .execute();

        assertRefused(404, "visit-route", () -> camunda.newEvaluateDecisionCommand()
                .decisionId("visit-route")
                .variables(Map.of("urgent", true))
                .execute());
    }

    @Test
    void aTenantIsRefusedSinceThereAreNone() {
        String detail =
                "Expected to handle request Deploy Resources with tenant identifier 'north', but multi-tenancy is"
                        + " disabled";
        assertRefused(400, detail, () -> camunda.newDeployResourceCommand()
                .addProcessModel(waitingIn("room-a"), "wait.bpmn")
                .tenantId("north")
                .execute());
    }

    private static BpmnModelInstance waitingIn(String room) {
        return Bpmn.createExecutableProcess("wait")
                .startEvent()
                .serviceTask("sit", task -> task.zeebeJobType(room))
                .endEvent()
                .done();
    }

    private Process deploy(BpmnModelInstance model) {
        return camunda.newDeployResourceCommand()
                .addProcessModel(model, "wait.bpmn")
                .execute()
                .getProcesses()
                .getFirst();
    }

    private void delete(Process process) {
        camunda.newDeleteResourceCommand(process.getProcessDefinitionKey()).execute();
    }

    private ProcessInstanceEvent begin() {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId("wait")
                .latestVersion()
                .execute();
    }

    private ProcessDefinition latest() {
        return camunda.newProcessDefinitionSearchRequest()
                .filter(filter -> filter.processDefinitionId("wait").isLatestVersion(true))
                .execute()
                .singleItem();
    }
}
