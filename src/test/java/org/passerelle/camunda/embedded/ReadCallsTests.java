package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.IncidentErrorType;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.JobKind;
import io.camunda.client.api.search.enums.JobState;
import io.camunda.client.api.search.enums.MessageSubscriptionState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.filter.UserTaskFilter;
import io.camunda.client.api.search.response.CorrelatedMessageSubscription;
import io.camunda.client.api.search.response.DecisionDefinition;
import io.camunda.client.api.search.response.DecisionInstance;
import io.camunda.client.api.search.response.DecisionInstanceState;
import io.camunda.client.api.search.response.DecisionRequirements;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.Form;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.Job;
import io.camunda.client.api.search.response.MessageSubscription;
import io.camunda.client.api.search.response.ProcessDefinition;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.ProcessInstanceCallHierarchyEntryResponse;
import io.camunda.client.api.search.response.ProcessInstanceSequenceFlow;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import io.camunda.client.api.statistics.response.ProcessElementStatistics;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What can be looked up, call by call. `visit.bpmn` prepares (a job), decides with `visit-route.dmn`, asks somebody
/// with `visit-outcome.form`, and then waits for the message `visit-over`.
@EmbeddedProcessTest(deploy = "embedded/visit")
class ReadCallsTests {

    private CamundaClient camunda;
    private CamundaProcessTestContext context;
    private ProcessInstanceEvent visit;

    @BeforeEach
    void aVisitIsAsked() {
        visit = begin(Map.of("visitId", "v1", "urgent", true));
        context.completeJob("prepare-visit", Map.of("prepared", true));
        CamundaAssert.assertThat(byElementId("Task_Visit")).isCreated();
    }

    @Test
    void processDefinitionsAreFoundWithTheirXmlAndStartForm() {
        SearchResponse<ProcessDefinition> found = camunda.newProcessDefinitionSearchRequest()
                .filter(f -> f.processDefinitionId("visit").isLatestVersion(true))
                .sort(s -> s.version().desc())
                .send()
                .join();

        ProcessDefinition definition = found.singleItem();
        assertThat(definition.getName()).isEqualTo("Visite");
        assertThat(definition.getVersion()).isEqualTo(1);
        assertThat(definition.getResourceName()).isEqualTo("visit.bpmn");
        assertThat(definition.getProcessDefinitionKey()).isEqualTo(visit.getProcessDefinitionKey());
        assertThat(camunda.newProcessDefinitionGetRequest(visit.getProcessDefinitionKey())
                        .send()
                        .join()
                        .getName())
                .isEqualTo("Visite");
        assertThat(camunda.newProcessDefinitionGetXmlRequest(visit.getProcessDefinitionKey())
                        .send()
                        .join())
                .contains("<bpmn:process id=\"visit\"");
        assertThat(camunda.newProcessDefinitionGetFormRequest(visit.getProcessDefinitionKey())
                        .send()
                        .join()
                        .getFormId())
                .isNull();
    }

    @Test
    void processInstancesAreFoundByWhatTheyHoldAndWhereTheyAre() {
        ProcessInstanceEvent other = begin(Map.of("visitId", "v2", "urgent", false));

        assertThat(instances("v1"))
                .extracting(ProcessInstance::getProcessInstanceKey)
                .containsExactly(visit.getProcessInstanceKey());
        assertThat(instances("v2"))
                .extracting(ProcessInstance::getProcessInstanceKey)
                .containsExactly(other.getProcessInstanceKey());
        ProcessInstance atTheTask = camunda.newProcessInstanceSearchRequest()
                .filter(f -> f.elementId("Task_Visit")
                        .elementInstanceState(ElementInstanceState.ACTIVE)
                        .state(ProcessInstanceState.ACTIVE))
                .send()
                .join()
                .singleItem();
        assertThat(atTheTask.getProcessInstanceKey()).isEqualTo(visit.getProcessInstanceKey());
        assertThat(atTheTask.getProcessDefinitionName()).isEqualTo("Visite");
        assertThat(atTheTask.getHasIncident()).isFalse();
        assertThat(atTheTask.getStartDate()).isNotNull();
        assertThat(camunda.newProcessInstanceGetRequest(visit.getProcessInstanceKey())
                        .send()
                        .join()
                        .getState())
                .isEqualTo(ProcessInstanceState.ACTIVE);
    }

    @Test
    void sequenceFlowsAndElementCountsTellTheWayOfAnInstance() {
        assertThat(camunda.newProcessInstanceSequenceFlowsRequest(visit.getProcessInstanceKey())
                        .send()
                        .join())
                .extracting(ProcessInstanceSequenceFlow::getElementId)
                .containsExactlyInAnyOrder("Flow_Prepare", "Flow_Decide", "Flow_Ask");
        assertThat(camunda.newProcessInstanceElementStatisticsRequest(visit.getProcessInstanceKey())
                        .send()
                        .join())
                .extracting(
                        ProcessElementStatistics::getElementId,
                        ProcessElementStatistics::getActive,
                        ProcessElementStatistics::getCompleted)
                .containsExactlyInAnyOrder(
                        tuple("Event_VisitAsked", 0L, 1L),
                        tuple("Task_PrepareVisit", 0L, 1L),
                        tuple("Task_DecideVisit", 0L, 1L),
                        tuple("Task_Visit", 1L, 0L));
        assertThat(camunda.newProcessDefinitionElementStatisticsRequest(visit.getProcessDefinitionKey())
                        .filter(f -> f.processInstanceKey(visit.getProcessInstanceKey()))
                        .send()
                        .join())
                .extracting(ProcessElementStatistics::getElementId, ProcessElementStatistics::getActive)
                .contains(tuple("Task_Visit", 1L));
    }

    @Test
    void aCalledInstanceKnowsWhoCalledItAndOneThatNobodyCalledKnowsNothing() {
        camunda.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("tour")
                                .startEvent()
                                .callActivity("one-visit", call -> call.zeebeProcessId("visit"))
                                .done(),
                        "tour.bpmn")
                .execute();
        long tour = camunda.newCreateInstanceCommand()
                .bpmnProcessId("tour")
                .latestVersion()
                .execute()
                .getProcessInstanceKey();
        long called = camunda.newProcessInstanceSearchRequest()
                .filter(f -> f.parentProcessInstanceKey(tour))
                .execute()
                .singleItem()
                .getProcessInstanceKey();

        assertThat(callers(called)).containsExactly(tour, called);
        assertThat(callers(tour)).isEmpty();
        assertThat(callers(visit.getProcessInstanceKey())).isEmpty();
    }

    @Test
    void elementInstancesAreFoundWithTheirNames() {
        ElementInstance task = camunda.newElementInstanceSearchRequest()
                .filter(f -> f.processInstanceKey(visit.getProcessInstanceKey())
                        .type(ElementInstanceType.USER_TASK)
                        .state(ElementInstanceState.ACTIVE))
                .send()
                .join()
                .singleItem();

        assertThat(task.getElementId()).isEqualTo("Task_Visit");
        assertThat(task.getElementName()).isEqualTo("Faire la visite");
        assertThat(task.getIncident()).isFalse();
        assertThat(task.getEndDate()).isNull();
        assertThat(camunda.newElementInstanceGetRequest(task.getElementInstanceKey())
                        .send()
                        .join()
                        .getElementId())
                .isEqualTo("Task_Visit");
        assertThat(camunda.newElementInstanceSearchRequest()
                        .filter(f -> f.elementInstanceScopeKey(visit.getProcessInstanceKey()))
                        .sort(s -> s.startDate().asc())
                        .send()
                        .join()
                        .items())
                .extracting(ElementInstance::getElementId)
                .containsExactly("Event_VisitAsked", "Task_PrepareVisit", "Task_DecideVisit", "Task_Visit");
    }

    @Test
    void variablesAreFoundInTheirScopeAndGotWhole() {
        Variable prepared = camunda.newVariableSearchRequest()
                .filter(f -> f.processInstanceKey(visit.getProcessInstanceKey())
                        .scopeKey(visit.getProcessInstanceKey())
                        .name("prepared"))
                .send()
                .join()
                .singleItem();

        assertThat(prepared.getValue()).isEqualTo("true");
        assertThat(prepared.isTruncated()).isFalse();
        assertThat(camunda.newVariableGetRequest(prepared.getVariableKey())
                        .send()
                        .join()
                        .getValue())
                .isEqualTo("true");
    }

    @Test
    void aLongVariableIsCutInASearchUnlessAllOfItIsAskedFor() {
        String story = "x".repeat(10_000);
        camunda.newSetVariablesCommand(visit.getProcessInstanceKey())
                .variables(Map.of("story", story))
                .execute();

        Variable cut = camunda.newVariableSearchRequest()
                .filter(f -> f.name("story"))
                .execute()
                .singleItem();
        Variable whole = camunda.newVariableSearchRequest()
                .filter(f -> f.name("story"))
                .withFullValues()
                .execute()
                .singleItem();
        Variable seenByTheTask = camunda.newUserTaskVariableSearchRequest(task().getUserTaskKey())
                .filter(f -> f.name("story"))
                .withFullValues()
                .execute()
                .singleItem();

        assertThat(cut.getValue()).hasSize(8_191);
        assertThat(cut.isTruncated()).isTrue();
        assertThat(List.of(whole, seenByTheTask)).allSatisfy(variable -> {
            assertThat(variable.getValue()).isEqualTo('"' + story + '"');
            assertThat(variable.isTruncated()).isFalse();
        });
    }

    @Test
    void userTasksAreFoundWithWhoMayDoThemAndTheirForm() {
        UserTask task = camunda.newUserTaskSearchRequest()
                .filter(f -> f.state(UserTaskState.CREATED)
                        .candidateGroup("mediators")
                        .priority(p -> p.gte(60))
                        .processInstanceVariables(Map.of("visitId", "\"v1\"")))
                .sort(s -> s.creationDate().asc())
                .send()
                .join()
                .singleItem();

        assertThat(task.getName()).isEqualTo("Faire la visite");
        assertThat(task.getProcessName()).isEqualTo("Visite");
        assertThat(task.getCandidateGroups()).containsExactly("mediators");
        assertThat(task.getPriority()).isEqualTo(70);
        assertThat(task.getDueDate()).isAfter(task.getCreationDate());
        assertThat(task.getAssignee()).isNull();
        Form form =
                camunda.newUserTaskGetFormRequest(task.getUserTaskKey()).send().join();
        assertThat(form.getFormId()).isEqualTo("visit-outcome");
        assertThat(String.valueOf(form.getSchema())).contains("\"components\"");
        assertThat(camunda.newUserTaskGetRequest(task.getUserTaskKey())
                        .send()
                        .join()
                        .getFormKey())
                .isEqualTo(form.getFormKey());
        assertThat(camunda.newUserTaskVariableSearchRequest(task.getUserTaskKey())
                        .send()
                        .join()
                        .items())
                .extracting(Variable::getName, Variable::getValue)
                .contains(tuple("visitId", "\"v1\""), tuple("where", "\"at home\""));
    }

    @Test
    void aUserTaskIsFoundByAVariableOfAnyScopeOfItsInstanceOrByOneOfItsOwn() {
        long element = task().getElementInstanceKey();
        camunda.newSetVariablesCommand(element)
                .variables(Map.of("floor", 2))
                .local(true)
                .execute();

        assertThat(tasks(f -> f.processInstanceVariables(Map.of("floor", 2)))).hasSize(1);
        assertThat(tasks(f -> f.processInstanceVariables(Map.of("floor", 2, "visitId", "\"v1\""))))
                .hasSize(1);
        assertThat(tasks(f -> f.processInstanceVariables(Map.of("floor", 3)))).isEmpty();
        assertThat(tasks(f -> f.localVariables(Map.of("floor", 2)))).hasSize(1);
        assertThat(tasks(f -> f.localVariables(Map.of("visitId", "\"v1\"")))).isEmpty();
    }

    @Test
    void anAssignedTaskIsFoundByItsAssigneeAndAFreeOneByHavingNone() {
        long key = task().getUserTaskKey();

        assertThat(tasksOfNobody()).hasSize(1);
        camunda.newAssignUserTaskCommand(key).assignee("amina").send().join();
        assertThat(camunda.newUserTaskSearchRequest()
                        .filter(f -> f.assignee("amina"))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
        assertThat(tasksOfNobody()).isEmpty();
    }

    @Test
    void jobsAreFoundWithTheirStateAndWorker() {
        begin(Map.of("visitId", "v2", "urgent", false));

        List<Job> jobs = camunda.newJobSearchRequest()
                .filter(f -> f.type("prepare-visit").kind(JobKind.BPMN_ELEMENT))
                .sort(s -> s.jobKey().asc())
                .send()
                .join()
                .items();

        assertThat(jobs).extracting(Job::getState).containsExactly(JobState.COMPLETED, JobState.CREATED);
        assertThat(jobs.getFirst().getEndTime()).isNotNull();
        assertThat(jobs.getLast().getCustomerHeaders()).containsEntry("room", "3");
        assertThat(jobs.getLast().getRetries()).isEqualTo(3);
        assertThat(jobs.getLast().getElementId()).isEqualTo("Task_PrepareVisit");
    }

    @Test
    void anIncidentIsFoundAtItsElementAndGoesWhenItIsResolved() {
        ProcessInstanceEvent broken = begin(Map.of("visitId", "v2"));
        context.throwBpmnErrorFromJob("prepare-visit", "NOBODY_KNOWS");
        CamundaAssert.assertThat(broken).hasActiveIncidents();

        Incident incident = camunda.newIncidentSearchRequest()
                .filter(f -> f.state(IncidentState.ACTIVE).errorType(IncidentErrorType.UNHANDLED_ERROR_EVENT))
                .sort(s -> s.creationTime().asc())
                .send()
                .join()
                .singleItem();

        assertThat(incident.getProcessInstanceKey()).isEqualTo(broken.getProcessInstanceKey());
        assertThat(incident.getElementId()).isEqualTo("Task_PrepareVisit");
        assertThat(incident.getErrorMessage()).contains("NOBODY_KNOWS");
        assertThat(camunda.newIncidentGetRequest(incident.getIncidentKey())
                        .send()
                        .join()
                        .getState())
                .isEqualTo(IncidentState.ACTIVE);
        assertThat(camunda.newIncidentsByProcessInstanceSearchRequest(broken.getProcessInstanceKey())
                        .send()
                        .join()
                        .items())
                .hasSize(1);
        assertThat(withIncident(true)).containsExactly(broken.getProcessInstanceKey());
        assertThat(element(broken, "Task_PrepareVisit").getIncidentKey()).isEqualTo(incident.getIncidentKey());

        camunda.newCancelInstanceCommand(broken.getProcessInstanceKey()).send().join();
        CamundaAssert.assertThat(broken).isTerminated();
        assertThat(withIncident(true)).isEmpty();
        assertThat(element(broken, "Task_PrepareVisit").getIncident()).isFalse();
    }

    @Test
    void decisionsAreFoundWithTheirRequirementsAndXml() {
        DecisionDefinition decision = camunda.newDecisionDefinitionSearchRequest()
                .filter(f -> f.decisionDefinitionId("visit-route"))
                .send()
                .join()
                .singleItem();
        DecisionRequirements requirements = camunda.newDecisionRequirementsSearchRequest()
                .filter(f -> f.decisionRequirementsKey(decision.getDecisionRequirementsKey()))
                .send()
                .join()
                .singleItem();

        assertThat(decision.getDmnDecisionName()).isEqualTo("Où se fait la visite");
        assertThat(decision.getVersion()).isEqualTo(1);
        assertThat(requirements.getResourceName()).isEqualTo("visit-route.dmn");
        assertThat(camunda.newDecisionDefinitionGetRequest(decision.getDecisionKey())
                        .send()
                        .join()
                        .getDmnDecisionId())
                .isEqualTo("visit-route");
        assertThat(camunda.newDecisionDefinitionGetXmlRequest(decision.getDecisionKey())
                        .send()
                        .join())
                .contains("visit-route");
        assertThat(camunda.newDecisionRequirementsGetRequest(requirements.getDecisionRequirementsKey())
                        .send()
                        .join()
                        .getVersion())
                .isEqualTo(1);
        assertThat(camunda.newDecisionRequirementsGetXmlRequest(requirements.getDecisionRequirementsKey())
                        .send()
                        .join())
                .contains("visit-route");
    }

    @Test
    void aDecisionInstanceTellsWhatWentInAndWhichRuleMatched() {
        DecisionInstance found = camunda.newDecisionInstanceSearchRequest()
                .filter(f -> f.processInstanceKey(visit.getProcessInstanceKey()).state(DecisionInstanceState.EVALUATED))
                .send()
                .join()
                .singleItem();

        DecisionInstance decision = camunda.newDecisionInstanceGetRequest(found.getDecisionInstanceId())
                .send()
                .join();
        assertThat(decision.getResult()).isEqualTo("\"at home\"");
        assertThat(decision.getEvaluatedInputs())
                .extracting(i -> i.getInputValue())
                .containsExactly("true");
        assertThat(decision.getMatchedRules()).hasSize(1);
        assertThat(decision.getMatchedRules().getFirst().getRuleIndex()).isEqualTo(1);
        assertThat(decision.getMatchedRules().getFirst().getEvaluatedOutputs())
                .extracting(o -> o.getOutputValue())
                .containsExactly("\"at home\"");
    }

    @Test
    void messageSubscriptionsAreFoundUntilAndAfterTheMessageCame() {
        context.completeUserTask(byElementId("Task_Visit"));
        CamundaAssert.assertThat(visit).isWaitingForMessage("visit-over", "v1");

        MessageSubscription waiting = camunda.newMessageSubscriptionSearchRequest()
                .filter(f -> f.messageSubscriptionState(MessageSubscriptionState.CREATED)
                        .messageName("visit-over"))
                .send()
                .join()
                .singleItem();
        assertThat(waiting.getCorrelationKey()).isEqualTo("v1");
        assertThat(waiting.getElementId()).isEqualTo("Event_VisitOver");
        assertThat(waiting.getProcessDefinitionKey()).isEqualTo(visit.getProcessDefinitionKey());

        camunda.newPublishMessageCommand()
                .messageName("visit-over")
                .correlationKey("v1")
                .timeToLive(Duration.ZERO)
                .send()
                .join();
        CamundaAssert.assertThat(visit).isCompleted();

        CorrelatedMessageSubscription correlated = camunda.newCorrelatedMessageSubscriptionSearchRequest()
                .filter(f -> f.messageName("visit-over"))
                .send()
                .join()
                .singleItem();
        assertThat(correlated.getProcessInstanceKey()).isEqualTo(visit.getProcessInstanceKey());
        assertThat(correlated.getCorrelationKey()).isEqualTo("v1");
    }

    @Test
    void aSearchIsReadPageByPage() {
        for (int i = 2; i <= 5; i++) {
            begin(Map.of("visitId", "v" + i));
        }
        CamundaAssert.assertThatProcessInstance(visit).isActive();

        SearchResponse<ProcessInstance> first = camunda.newProcessInstanceSearchRequest()
                .sort(s -> s.processInstanceKey().desc())
                .page(p -> p.limit(3))
                .send()
                .join();
        SearchResponse<ProcessInstance> second = camunda.newProcessInstanceSearchRequest()
                .sort(s -> s.processInstanceKey().desc())
                .page(p -> p.limit(3).after(first.page().endCursor()))
                .send()
                .join();

        assertThat(first.items()).hasSize(3);
        assertThat(first.page().totalItems()).isEqualTo(5);
        assertThat(second.items()).hasSize(2);
        assertThat(second.items().getLast().getProcessInstanceKey()).isEqualTo(visit.getProcessInstanceKey());
    }

    @Test
    void aSearchForNothingInParticularFindsEverything() {
        assertThat(camunda.newProcessInstanceSearchRequest()
                        .send()
                        .join()
                        .page()
                        .totalItems())
                .isEqualTo(1);
    }

    private ProcessInstanceEvent begin(Map<String, Object> variables) {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId("visit")
                .latestVersion()
                .variables(variables)
                .send()
                .join();
    }

    private List<ProcessInstance> instances(String visitId) {
        return camunda.newProcessInstanceSearchRequest()
                .filter(f -> f.variables(Map.of("visitId", "\"%s\"".formatted(visitId))))
                .send()
                .join()
                .items();
    }

    private List<Long> withIncident(boolean has) {
        return camunda.newProcessInstanceSearchRequest().filter(f -> f.hasIncident(has)).send().join().items().stream()
                .map(ProcessInstance::getProcessInstanceKey)
                .toList();
    }

    private ElementInstance element(ProcessInstanceEvent instance, String elementId) {
        return camunda.newElementInstanceSearchRequest()
                .filter(f ->
                        f.processInstanceKey(instance.getProcessInstanceKey()).elementId(elementId))
                .send()
                .join()
                .singleItem();
    }

    private List<Long> callers(long instance) {
        return camunda.newProcessInstanceGetCallHierarchyRequest(instance).execute().stream()
                .map(ProcessInstanceCallHierarchyEntryResponse::getProcessInstanceKey)
                .toList();
    }

    private UserTask task() {
        return camunda.newUserTaskSearchRequest().send().join().singleItem();
    }

    private List<UserTask> tasksOfNobody() {
        return tasks(f -> f.assignee(a -> a.exists(false)));
    }

    private List<UserTask> tasks(Consumer<UserTaskFilter> filter) {
        return camunda.newUserTaskSearchRequest().filter(filter).execute().items();
    }
}
