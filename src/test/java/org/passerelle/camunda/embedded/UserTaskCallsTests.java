package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.camunda.embedded.Refusals.assertRefused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People take, change and finish a task.
@EmbeddedProcessTest(coverage = false)
class UserTaskCallsTests {

    private CamundaClient camunda;
    private ProcessInstanceEvent call;
    private long task;

    @BeforeEach
    void somebodyIsToCall() {
        camunda.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("call")
                                .startEvent()
                                .userTask("ring", element -> element.zeebeUserTask()
                                        .zeebeCandidateGroups("mediators"))
                                .endEvent()
                                .done(),
                        "call.bpmn")
                .execute();
        call = camunda.newCreateInstanceCommand()
                .bpmnProcessId("call")
                .latestVersion()
                .execute();
        assertThat(byElementId("ring")).isCreated();
        task = camunda.newUserTaskSearchRequest().execute().singleItem().getUserTaskKey();
    }

    @Test
    void aTaskIsClaimedOnceAndGivenBack() {
        claim("amina");
        assertRefused(409, "already been assigned", () -> claim("boris"));
        assertThat(now().getAssignee()).isEqualTo("amina");

        camunda.newUnassignUserTaskCommand(task).execute();
        claim("boris");

        assertThat(byElementId("ring")).hasAssignee("boris");
    }

    @Test
    void aTaskIsGivenToSomebodyElse() {
        claim("amina");

        camunda.newAssignUserTaskCommand(task).assignee("boris").execute();

        assertThat(byElementId("ring")).hasAssignee("boris");
    }

    @Test
    void aTaskChangesAndLosesItsDates() {
        camunda.newUpdateUserTaskCommand(task)
                .dueDate("2030-01-01T00:00:00Z")
                .followUpDate("2029-12-31T00:00:00Z")
                .candidateGroups("supervisors")
                .candidateUsers("amina")
                .priority(90)
                .execute();

        assertThat(byElementId("ring"))
                .hasPriority(90)
                .hasCandidateGroup("supervisors")
                .hasDueDate("2030-01-01T00:00:00.000Z")
                .hasFollowUpDate("2029-12-31T00:00:00.000Z");
        camunda.newUpdateUserTaskCommand(task)
                .clearDueDate()
                .clearCandidateUsers()
                .execute();
        assertThat(now().getDueDate()).isNull();
        assertThat(now().getCandidateUsers()).isEmpty();
    }

    @Test
    void aTaskIsCompletedOnceWithWhatCameOfIt() {
        camunda.newCompleteUserTaskCommand(task)
                .variables(Map.of("reached", true))
                .action("called")
                .execute();

        assertThat(byElementId("ring")).isCompleted();
        assertThat(call).isCompleted().hasVariable("reached", true);
        assertRefused(
                404, "NOT_FOUND", () -> camunda.newCompleteUserTaskCommand(task).execute());
    }

    private void claim(String person) {
        camunda.newAssignUserTaskCommand(task)
                .assignee(person)
                .allowOverride(false)
                .execute();
    }

    private UserTask now() {
        return camunda.newUserTaskGetRequest(task).execute();
    }
}
