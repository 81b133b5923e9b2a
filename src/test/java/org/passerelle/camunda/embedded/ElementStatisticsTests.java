package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.statistics.filter.ProcessDefinitionStatisticsFilter;
import io.camunda.client.api.statistics.response.ProcessElementStatistics;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where the instances of a definition stand: the model asks, then looks up, then asks again if it was told to. One
/// instance waits, one cannot look up, and one asks for the third time.
@EmbeddedProcessTest(coverage = false)
class ElementStatisticsTests {

    private CamundaClient camunda;
    private CamundaProcessTestContext context;
    private long definition;
    private ProcessInstanceEvent waiting;
    private ProcessInstanceEvent stuck;
    private ProcessInstanceEvent again;

    @BeforeEach
    void threeInstances() {
        camunda.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("survey")
                                .startEvent("begun")
                                .serviceTask("ask", task -> task.zeebeJobType("ask"))
                                .scriptTask("look-up", task -> task.zeebeExpression("assert(place, place != null)")
                                        .zeebeResultVariable("found"))
                                .exclusiveGateway("enough")
                                .defaultFlow()
                                .endEvent("done")
                                .moveToLastExclusiveGateway()
                                .condition("=more")
                                .connectTo("ask")
                                .done(),
                        "survey.bpmn")
                .execute();
        again = begin(Map.of("place", "Vienne", "more", true));
        context.completeJob("ask");
        stuck = begin(Map.of("more", false));
        context.completeJob("ask");
        context.completeJob("ask");
        waiting = begin(Map.of("place", "Graz", "more", false));
        assertThatProcessInstance(stuck).hasActiveIncidents();
        assertThatProcessInstance(again).hasActiveElements("ask");
        definition = waiting.getProcessDefinitionKey();
    }

    @Test
    void withoutAFilterEachElementTellsInHowManyInstancesItStandsHow() {
        assertThat(told(camunda.newProcessDefinitionElementStatisticsRequest(definition)
                        .execute()))
                .containsExactlyInAnyOrder(
                        "ask: active 2, canceled 0, incidents 0, completed 2",
                        "begun: active 0, canceled 0, incidents 0, completed 3",
                        "enough: active 0, canceled 0, incidents 0, completed 1",
                        "look-up: active 0, canceled 0, incidents 1, completed 1");
        assertThat(camunda.newProcessDefinitionElementStatisticsRequest(1).execute())
                .isEmpty();
    }

    @Test
    void aFilterOfElementsChoosesElementsNotInstances() {
        assertThat(of(f -> f.elementId("ask"))).containsExactly("ask: active 2, canceled 0, incidents 0, completed 2");
        assertThat(of(f -> f.elementId(id -> id.like("*o*")).hasElementInstanceIncident(true)))
                .containsExactly("look-up: active 0, canceled 0, incidents 1, completed 0");
        assertThat(of(f -> f.elementInstanceState(ElementInstanceState.ACTIVE).hasElementInstanceIncident(false)))
                .containsExactly("ask: active 2, canceled 0, incidents 0, completed 0");
    }

    @Test
    void aFilterOfInstancesChoosesInstances() {
        assertThat(of(f -> f.processInstanceKey(waiting.getProcessInstanceKey())))
                .containsExactlyInAnyOrder(
                        "ask: active 1, canceled 0, incidents 0, completed 0",
                        "begun: active 0, canceled 0, incidents 0, completed 1");
        assertThat(of(f -> f.hasIncident(true).elementId("begun")))
                .containsExactly("begun: active 0, canceled 0, incidents 0, completed 1");
    }

    @Test
    void oneOfSeveralFiltersIsEnough() {
        assertThat(of(f -> f.orFilters(List.of(
                        either -> either.elementId("begun"), or -> or.processInstanceKey(stuck.getProcessInstanceKey())
                                .hasElementInstanceIncident(true)))))
                .containsExactlyInAnyOrder(
                        "begun: active 0, canceled 0, incidents 0, completed 3",
                        "look-up: active 0, canceled 0, incidents 1, completed 0");
    }

    @Test
    void oneInstanceCountsEachTimeAnElementWasReached() {
        assertThat(told(camunda.newProcessInstanceElementStatisticsRequest(again.getProcessInstanceKey())
                        .execute()))
                .contains("ask: active 1, canceled 0, incidents 0, completed 2");
    }

    private ProcessInstanceEvent begin(Map<String, Object> variables) {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId("survey")
                .latestVersion()
                .variables(variables)
                .execute();
    }

    private List<String> of(Consumer<ProcessDefinitionStatisticsFilter> filter) {
        return told(camunda.newProcessDefinitionElementStatisticsRequest(definition)
                .filter(filter)
                .execute());
    }

    private static List<String> told(List<ProcessElementStatistics> statistics) {
        return statistics.stream()
                .map(one -> "%s: active %d, canceled %d, incidents %d, completed %d"
                        .formatted(
                                one.getElementId(),
                                one.getActive(),
                                one.getCanceled(),
                                one.getIncidents(),
                                one.getCompleted()))
                .toList();
    }
}
