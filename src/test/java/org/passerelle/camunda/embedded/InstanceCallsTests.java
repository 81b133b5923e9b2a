package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.camunda.embedded.Refusals.assertRefused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Process;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.response.ProcessInstanceResult;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.Incident;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Instances are created, changed, moved to another model and ended. The model asks (a job), then tells (a job).
@EmbeddedProcessTest(coverage = false)
class InstanceCallsTests {

    private CamundaClient camunda;
    private CamundaProcessTestContext context;
    private Process deployed;

    @BeforeEach
    void askAndTell() {
        deployed = deploy(askAndTell("ask-somebody"));
    }

    @Test
    void anInstanceIsCreatedOfTheLatestVersionOfACertainOneOrByKey() {
        deploy(askAndTell("ask-everybody"));

        assertThat(begin().getVersion()).isEqualTo(2);
        assertThat(camunda.newCreateInstanceCommand()
                        .bpmnProcessId("talk")
                        .version(1)
                        .execute()
                        .getProcessDefinitionKey())
                .isEqualTo(deployed.getProcessDefinitionKey());
        assertThat(camunda.newCreateInstanceCommand()
                        .processDefinitionKey(deployed.getProcessDefinitionKey())
                        .execute()
                        .getVersion())
                .isEqualTo(1);
        assertRefused(404, "version '9'", () -> camunda.newCreateInstanceCommand()
                .bpmnProcessId("talk")
                .version(9)
                .execute());
    }

    @Test
    void anInstanceStartsWhereItIsToldAndEndsWhereItIsTold() {
        ProcessInstanceEvent late = camunda.newCreateInstanceCommand()
                .bpmnProcessId("talk")
                .latestVersion()
                .startBeforeElement("tell")
                .tags("shortcut")
                .execute();
        ProcessInstanceEvent half = camunda.newCreateInstanceCommand()
                .bpmnProcessId("talk")
                .latestVersion()
                .terminateAfterElement("ask")
                .execute();

        assertThat(late).hasActiveElementsExactly("tell").hasNotActivatedElements("ask");
        assertThat(late.getTags()).containsExactly("shortcut");
        context.completeJob("ask-somebody");
        assertThat(half).isTerminated().hasCompletedElements("ask").hasNotActivatedElements("tell");
    }

    @Test
    void aCallerMayWaitForTheResultAndSayWhichVariablesItWants() {
        context.mockJobWorker("ask-somebody").thenComplete(Map.of("answer", 42, "secret", "none of your business"));
        context.mockJobWorker("tell").thenComplete();

        ProcessInstanceResult result = camunda.newCreateInstanceCommand()
                .bpmnProcessId("talk")
                .latestVersion()
                .withResult()
                .fetchVariables("answer")
                .execute();

        assertThat(result.getVariablesAsMap()).containsExactly(Map.entry("answer", 42));
        assertThat(result).isCompleted();
    }

    @Test
    void anInstanceIsCancelledOnce() {
        ProcessInstanceEvent instance = begin();

        cancel(instance);

        assertThat(instance).isTerminated().hasTerminatedElements("ask");
        assertRefused(404, "NOT_FOUND", () -> cancel(instance));
    }

    @Test
    void anInstanceIsModifiedToStandElsewhereWithOtherVariables() {
        ProcessInstanceEvent instance = begin();

        camunda.newModifyProcessInstanceCommand(instance.getProcessInstanceKey())
                .activateElement("tell")
                .withVariables(Map.of("moved", true), "tell")
                .and()
                .terminateElement(element(instance, "ask").getElementInstanceKey())
                .execute();

        assertThat(instance)
                .hasActiveElementsExactly("tell")
                .hasTerminatedElements("ask")
                .hasLocalVariable("tell", "moved", true);
        assertRefused(400, "nowhere", () -> camunda.newModifyProcessInstanceCommand(instance.getProcessInstanceKey())
                .activateElement("nowhere")
                .execute());
    }

    @Test
    void anInstanceIsMigratedToAnotherModelAndGoesOnThere() {
        ProcessInstanceEvent instance = begin();
        Process newer = deploy(Bpmn.createExecutableProcess("talk-better")
                .startEvent()
                .serviceTask("ask-again", task -> task.zeebeJobType("ask-again"))
                .manualTask("thank")
                .endEvent()
                .done());

        camunda.newMigrateProcessInstanceCommand(instance.getProcessInstanceKey())
                .migrationPlan(newer.getProcessDefinitionKey())
                .addMappingInstruction("ask", "ask-again")
                .execute();

        assertThat(instance).hasActiveElementsExactly("ask-again");
        assertThat(camunda.newProcessInstanceGetRequest(instance.getProcessInstanceKey())
                        .execute()
                        .getProcessDefinitionId())
                .isEqualTo("talk-better");
        context.completeJob("ask-somebody");
        assertThat(instance).isCompleted().hasCompletedElements("thank");
    }

    @Test
    void aMigrationThatDoesNotFitIsRefusedAndChangesNothing() {
        ProcessInstanceEvent instance = begin();
        Process newer = deploy(Bpmn.createExecutableProcess("talk-better")
                .startEvent()
                .userTask("ask", task -> task.zeebeUserTask())
                .endEvent()
                .done());

        assertRefused(409, "ask", () -> migrate(instance, newer, "ask", "ask"));
        assertRefused(409, "no mapping", () -> migrate(instance, newer, "tell", "ask"));
        assertRefused(400, "nowhere", () -> migrate(instance, newer, "ask", "nowhere"));
        assertThat(instance).hasActiveElementsExactly("ask");
    }

    @Test
    void variablesAreSetInTheElementOrInTheWholeInstance() {
        ProcessInstanceEvent instance = begin();
        long ask = element(instance, "ask").getElementInstanceKey();

        camunda.newSetVariablesCommand(ask)
                .variables(Map.of("here", 1))
                .local(true)
                .execute();
        camunda.newSetVariablesCommand(ask)
                .variables(Map.of("everywhere", 2))
                .local(false)
                .execute();

        assertThat(instance).hasLocalVariable("ask", "here", 1).hasVariable("everywhere", 2);
    }

    @Test
    void anIncidentIsResolvedWhenItsJobHasRetriesAgain() {
        ProcessInstanceEvent instance = begin();
        long job = camunda.newActivateJobsCommand()
                .jobType("ask-somebody")
                .maxJobsToActivate(1)
                .execute()
                .getJobs()
                .getFirst()
                .getKey();
        camunda.newFailCommand(job).retries(0).errorMessage("Nobody is there").execute();
        assertThat(instance).hasActiveIncidents();
        Incident incident = camunda.newIncidentsByProcessInstanceSearchRequest(instance.getProcessInstanceKey())
                .execute()
                .singleItem();

        assertRefused(409, "retries", () -> resolve(incident));
        camunda.newUpdateRetriesCommand(job).retries(1).execute();
        resolve(incident);

        assertThat(instance).hasNoActiveIncidents();
        assertRefused(404, "NOT_FOUND", () -> resolve(incident));
        context.completeJob("ask-somebody");
        assertThat(instance).hasActiveElements("tell");
    }

    private static BpmnModelInstance askAndTell(String asking) {
        return Bpmn.createExecutableProcess("talk")
                .startEvent()
                .serviceTask("ask", task -> task.zeebeJobType(asking))
                .serviceTask("tell", task -> task.zeebeJobType("tell"))
                .endEvent()
                .done();
    }

    private Process deploy(BpmnModelInstance model) {
        return camunda.newDeployResourceCommand()
                .addProcessModel(model, "talk.bpmn")
                .execute()
                .getProcesses()
                .getFirst();
    }

    private ProcessInstanceEvent begin() {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId("talk")
                .latestVersion()
                .execute();
    }

    private void cancel(ProcessInstanceEvent instance) {
        camunda.newCancelInstanceCommand(instance.getProcessInstanceKey()).execute();
    }

    private void migrate(ProcessInstanceEvent instance, Process to, String source, String target) {
        camunda.newMigrateProcessInstanceCommand(instance.getProcessInstanceKey())
                .migrationPlan(to.getProcessDefinitionKey())
                .addMappingInstruction(source, target)
                .execute();
    }

    private void resolve(Incident incident) {
        camunda.newResolveIncidentCommand(incident.getIncidentKey()).execute();
    }

    private ElementInstance element(ProcessInstanceEvent instance, String elementId) {
        return camunda.newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance.getProcessInstanceKey())
                        .elementId(elementId))
                .execute()
                .singleItem();
    }
}
