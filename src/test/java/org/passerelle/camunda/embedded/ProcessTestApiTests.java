package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.CamundaAssert.assertThatDecision;
import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.DecisionSelectors;
import io.camunda.process.test.api.assertions.ElementSelectors;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import io.camunda.process.test.api.assertions.UserTaskSelectors;
import io.camunda.process.test.api.mock.JobWorkerMockBuilder.JobWorkerMock;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Everything Camunda Process Test 8.8 offers, on the embedded Camunda. `visit.bpmn` prepares (a job), decides with
/// `visit-route.dmn`, asks somebody, and then waits for the message `visit-over`.
@EmbeddedProcessTest(deploy = "embedded/visit", coverage = false)
class ProcessTestApiTests {

    private CamundaClient camunda;
    private CamundaProcessTestContext context;

    @Nested
    class AboutInstances {

        @Test
        void theirState() {
            ProcessInstanceEvent visit = begin("v1");
            assertThat(visit).isCreated().isActive().hasNoActiveIncidents();
            ProcessInstanceEvent over = begin("v2");
            camunda.newCancelInstanceCommand(over.getProcessInstanceKey()).execute();
            assertThat(over).isTerminated();
            runToTheEnd(visit, "v1");
            assertThat(visit).isCompleted();
        }

        @Test
        void theirElementsByIdAndByName() {
            ProcessInstanceEvent visit = begin("v1");
            assertThat(visit)
                    .hasActiveElements("Task_PrepareVisit")
                    .hasActiveElements(ElementSelectors.byName("Préparer la visite"))
                    .hasActiveElement("Task_PrepareVisit", 1)
                    .hasNotActivatedElements("Task_Visit", "Event_End");
            context.completeJob("prepare-visit");
            assertThat(visit)
                    .hasActiveElementsExactly("Task_Visit")
                    .hasNoActiveElements("Task_PrepareVisit")
                    .hasCompletedElement(ElementSelectors.byId("Task_DecideVisit"), 1)
                    .hasCompletedElements("Task_PrepareVisit", "Task_DecideVisit")
                    .hasCompletedElementsInOrder("Event_VisitAsked", "Task_PrepareVisit", "Task_DecideVisit");
            camunda.newCancelInstanceCommand(visit.getProcessInstanceKey()).execute();
            assertThat(visit).hasTerminatedElements("Task_Visit").hasTerminatedElement("Task_Visit", 1);
        }

        @Test
        void theirVariablesAndThoseOfAnElement() {
            ProcessInstanceEvent visit = begin("v1");
            camunda.newSetVariablesCommand(elementInstance(visit, "Task_PrepareVisit"))
                    .variables(Map.of("draft", 1))
                    .local(true)
                    .execute();
            assertThat(visit)
                    .hasVariableNames("visitId", "urgent")
                    .hasVariable("visitId", "v1")
                    .hasVariables(Map.of("visitId", "v1", "urgent", true))
                    .hasVariableSatisfies("urgent", Boolean.class, urgent -> assertThat(urgent)
                            .isTrue())
                    .hasLocalVariableNames("Task_PrepareVisit", "draft")
                    .hasLocalVariable("Task_PrepareVisit", "draft", 1)
                    .hasLocalVariables("Task_PrepareVisit", Map.of("draft", 1))
                    .hasLocalVariableSatisfies("Task_PrepareVisit", "draft", Integer.class, draft -> assertThat(draft)
                            .isPositive());
        }

        @Test
        void theirIncidents() {
            ProcessInstanceEvent visit = begin("v1");
            context.throwBpmnErrorFromJob("prepare-visit", "NOBODY_CATCHES_THIS");
            assertThat(visit).hasActiveIncidents();
        }

        @Test
        void theMessagesTheyWaitForAndGot() {
            ProcessInstanceEvent visit = begin("v1");
            assertThat(visit).isNotWaitingForMessage("visit-over");
            context.completeJob("prepare-visit");
            context.completeUserTask("Task_Visit");
            assertThat(visit).isWaitingForMessage("visit-over").isWaitingForMessage("visit-over", "v1");
            publishOver("v1");
            assertThat(visit).hasCorrelatedMessage("visit-over").hasCorrelatedMessage("visit-over", "v1");
        }

        @Test
        void foundByKeyByProcessOrByTheInstanceThatCalledThem() {
            camunda.newDeployResourceCommand()
                    .addProcessModel(
                            Bpmn.createExecutableProcess("round")
                                    .startEvent()
                                    .callActivity("call", call -> call.zeebeProcessId("visit"))
                                    .endEvent()
                                    .done(),
                            "round.bpmn")
                    .execute();
            ProcessInstanceEvent round = begin("round", Map.of("visitId", "v1", "urgent", false));

            assertThatProcessInstance(ProcessInstanceSelectors.byKey(round.getProcessInstanceKey()))
                    .isActive();
            assertThatProcessInstance(ProcessInstanceSelectors.byProcessId("visit"))
                    .hasActiveElements("Task_PrepareVisit");
            assertThatProcessInstance(
                            ProcessInstanceSelectors.byParentProcessInstanceKey(round.getProcessInstanceKey()))
                    .hasActiveElements("Task_PrepareVisit");
        }

        @Test
        void andAnAssertionThatDoesNotHoldFails() {
            ProcessInstanceEvent visit = begin("v1");
            assertThatThrownBy(() -> assertThat(visit).hasNotActivatedElements("Task_PrepareVisit"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Task_PrepareVisit");
        }
    }

    @Nested
    class AboutTasksAndDecisions {

        @Test
        void aTaskWithAllItIs() {
            ProcessInstanceEvent visit = begin("v1");
            context.completeJob("prepare-visit");
            assertThatUserTask(UserTaskSelectors.byElementId("Task_Visit", visit.getProcessInstanceKey()))
                    .isCreated();
            UserTask task = camunda.newUserTaskSearchRequest().execute().singleItem();
            camunda.newAssignUserTaskCommand(task.getUserTaskKey())
                    .assignee("amina")
                    .execute();

            assertThatUserTask(UserTaskSelectors.byTaskName("Faire la visite"))
                    .hasElementId("Task_Visit")
                    .hasName("Faire la visite")
                    .hasProcessInstanceKey(visit.getProcessInstanceKey())
                    .hasPriority(70)
                    .hasAssignee("amina")
                    .hasCandidateGroup("mediators")
                    .hasCandidateGroups(List.of("mediators"));
            context.completeUserTask(UserTaskSelectors.byProcessInstanceKey(visit.getProcessInstanceKey()));
            assertThatUserTask(UserTaskSelectors.byElementId("Task_Visit")).isCompleted();
        }

        @Test
        void aTaskThatIsNoLongerNeeded() {
            ProcessInstanceEvent visit = begin("v1");
            context.completeJob("prepare-visit");
            assertThatUserTask(UserTaskSelectors.byTaskName("Faire la visite", visit.getProcessInstanceKey()))
                    .isCreated();
            camunda.newCancelInstanceCommand(visit.getProcessInstanceKey()).execute();
            assertThatUserTask(UserTaskSelectors.byElementId("Task_Visit")).isCanceled();
        }

        @Test
        void aDecisionWithItsOutputAndItsRules() {
            ProcessInstanceEvent visit = begin("v1");
            context.completeJob("prepare-visit");

            assertThatDecision(DecisionSelectors.byProcessInstanceKey(visit.getProcessInstanceKey()))
                    .isEvaluated()
                    .hasOutput("at home")
                    .hasMatchedRules(1)
                    .hasNotMatchedRules(2);
            assertThatDecision(DecisionSelectors.byId("visit-route", visit.getProcessInstanceKey()))
                    .isEvaluated();
            assertThatDecision(DecisionSelectors.byName("Où se fait la visite")).isEvaluated();
        }

        @Test
        void aDecisionOfNoInstance() {
            EvaluateDecisionResponse response = camunda.newEvaluateDecisionCommand()
                    .decisionId("visit-route")
                    .variables(Map.of("urgent", true))
                    .execute();

            assertThatDecision(response).isEvaluated().hasOutput("at home");
            assertThatDecision(DecisionSelectors.byResponse(response)).hasMatchedRules(1);
        }
    }

    @Nested
    class StandingIn {

        @Test
        void forAWorker() {
            JobWorkerMock preparing = context.mockJobWorker("prepare-visit").thenComplete(Map.of("prepared", true));
            ProcessInstanceEvent visit = begin("v1");

            assertThat(visit).hasActiveElements("Task_Visit").hasVariable("prepared", true);
            assertThat(preparing.getInvocations()).isEqualTo(1);
            assertThat(preparing.getActivatedJobs().getFirst().getElementId()).isEqualTo("Task_PrepareVisit");
        }

        @Test
        void forAWorkerThatFails() {
            context.mockJobWorker("prepare-visit").thenThrowBpmnError("NO_CAR", Map.of("cars", 0));
            assertThat(begin("v1")).hasActiveIncidents();
        }

        @Test
        void forAWorkerWithAMindOfItsOwn() {
            context.mockJobWorker("prepare-visit").withHandler((jobs, job) -> jobs.newFailCommand(job)
                    .retries(0)
                    .errorMessage("not today")
                    .send());
            assertThat(begin("v1")).hasActiveIncidents();
        }

        @Test
        void forOneJobOrOneTaskAtATime() {
            ProcessInstanceEvent visit = begin("v1");
            context.completeJob("prepare-visit", Map.of("prepared", true));
            context.completeUserTask(UserTaskSelectors.byElementId("Task_Visit"), Map.of("outcome", "SEEN"));

            assertThat(visit).hasVariable("prepared", true).hasVariable("outcome", "SEEN");
        }

        @Test
        void forADecision() {
            context.mockDmnDecision("visit-route", "on the moon");
            camunda.newDeployResourceCommand()
                    .addProcessModel(
                            Bpmn.createExecutableProcess("where")
                                    .startEvent()
                                    .businessRuleTask("decide", task -> task.zeebeCalledDecisionId("visit-route")
                                            .zeebeResultVariable("where"))
                                    .endEvent()
                                    .done(),
                            "where.bpmn")
                    .execute();

            assertThat(begin("where", Map.of())).isCompleted().hasVariable("where", "on the moon");
        }

        @Test
        void forAProcessThatIsCalled() {
            context.mockChildProcess("visit", Map.of("outcome", "SEEN"));
            camunda.newDeployResourceCommand()
                    .addProcessModel(
                            Bpmn.createExecutableProcess("round")
                                    .startEvent()
                                    .callActivity("call", call -> call.zeebeProcessId("visit"))
                                    .endEvent()
                                    .done(),
                            "round.bpmn")
                    .execute();

            assertThat(begin("round", Map.of())).isCompleted().hasVariable("outcome", "SEEN");
        }
    }

    @Test
    void timeIsMovedAndSet() {
        Instant before = context.getCurrentTime();
        context.increaseTime(Duration.ofDays(2));
        assertThat(context.getCurrentTime()).isCloseTo(before.plus(Duration.ofDays(2)), within(1, ChronoUnit.MINUTES));
        Instant easter = Instant.parse("2031-04-13T08:00:00Z");
        context.setTime(easter);
        assertThat(context.getCurrentTime()).isCloseTo(easter, within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aTestMayHaveMoreClients() {
        try (CamundaClient another = context.createClient(builder -> builder.defaultJobWorkerName("another"))) {
            assertThat(another.newTopologyRequest().execute().getBrokers()).hasSize(1);
            assertThat(another.newStatusRequest().execute().getStatus().name()).isEqualTo("UP");
        }
        assertThat(context.getCamundaRestAddress()).isNotNull();
    }

    private ProcessInstanceEvent begin(String visitId) {
        return begin("visit", Map.of("visitId", visitId, "urgent", true));
    }

    private ProcessInstanceEvent begin(String process, Map<String, Object> variables) {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables)
                .execute();
    }

    private void runToTheEnd(ProcessInstanceEvent visit, String visitId) {
        context.completeJob("prepare-visit");
        context.completeUserTask(UserTaskSelectors.byElementId("Task_Visit", visit.getProcessInstanceKey()));
        publishOver(visitId);
    }

    private void publishOver(String visitId) {
        camunda.newPublishMessageCommand()
                .messageName("visit-over")
                .correlationKey(visitId)
                .timeToLive(Duration.ofMinutes(1))
                .execute();
    }

    private long elementInstance(ProcessInstanceEvent instance, String elementId) {
        return camunda.newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance.getProcessInstanceKey())
                        .elementId(elementId))
                .execute()
                .singleItem()
                .getElementInstanceKey();
    }
}
