package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.UserTaskSelectors;
import io.camunda.process.test.impl.coverage.ProcessCoverage;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// Seconds for one process test, with all that [EmbeddedProcessTestExtension] does around it: start or purge, deploy,
/// walk through all of a model of twenty elements, assert, collect the coverage.
final class ProcessTestBenchmark {

    private static final int TESTS = 20;

    private ProcessTestBenchmark() {}

    public static void main(String[] args) {
        long begun = System.nanoTime();
        CamundaAssert.setAssertionInterval(SharedCamunda.ASSERTION_INTERVAL);
        SharedCamunda camunda = SharedCamunda.started();
        ProcessCoverage coverage = camunda.coverageOf(ProcessTestBenchmark.class);
        test(camunda, coverage);
        System.out.printf("the first, start included: %.2f s%n", (System.nanoTime() - begun) / 1e9);
        double[] seconds = new double[TESTS];
        double[] purges = new double[TESTS];
        for (int i = 0; i < TESTS; i++) {
            begun = System.nanoTime();
            purges[i] = test(camunda, coverage) / 1e6;
            seconds[i] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(seconds);
        Arrays.sort(purges);
        System.out.printf(
                "each of the next %d: p50 %.2f s, slowest %.2f s; closing and purging p50 %.0f ms, slowest %.0f ms%n",
                TESTS, seconds[TESTS / 2], seconds[TESTS - 1], purges[TESTS / 2], purges[TESTS - 1]);
        System.exit(0);
    }

    /// @return nanoseconds for the purge
    private static long test(SharedCamunda camunda, ProcessCoverage coverage) {
        ProcessTestRun run = new ProcessTestRun(camunda);
        walk((CamundaClient) run.offer(CamundaClient.class), (CamundaProcessTestContext)
                run.offer(CamundaProcessTestContext.class));
        coverage.collectTestRunCoverage("walk");
        long begun = System.nanoTime();
        run.close();
        return System.nanoTime() - begun;
    }

    private static void walk(CamundaClient client, CamundaProcessTestContext context) {
        client.newDeployResourceCommand()
                .addProcessModel(TWENTY_ELEMENTS, "twenty.bpmn")
                .execute();
        ProcessInstanceEvent instance = client.newCreateInstanceCommand()
                .bpmnProcessId("twenty")
                .latestVersion()
                .variables(Map.of("id", "one", "urgent", false))
                .execute();
        context.completeJob("prepare");
        context.completeJob("call");
        context.completeUserTask(UserTaskSelectors.byElementId("agree"));
        assertThat(instance).hasActiveElements("wait");
        context.increaseTime(Duration.ofDays(2));
        assertThat(instance).isWaitingForMessage("confirmed", "one");
        client.newPublishMessageCommand()
                .messageName("confirmed")
                .correlationKey("one")
                .timeToLive(Duration.ofMinutes(1))
                .execute();
        context.completeJob("write");
        context.completeUserTask(UserTaskSelectors.byElementId("check"));
        assertThat(instance).isCompleted().hasCompletedElements("done").hasNotActivatedElements("dropped");
    }

    private static final BpmnModelInstance TWENTY_ELEMENTS = Bpmn.createExecutableProcess("twenty")
            .startEvent("asked")
            .manualTask("open")
            .serviceTask("prepare", task -> task.zeebeJobType("prepare"))
            .exclusiveGateway("urgent")
            .condition("=urgent")
            .endEvent("dropped")
            .moveToLastExclusiveGateway()
            .defaultFlow()
            .serviceTask("call", task -> task.zeebeJobType("call"))
            .userTask("agree", task -> task.zeebeUserTask())
            .parallelGateway("fork")
            .intermediateCatchEvent("wait", event -> event.timerWithDuration("P1D"))
            .manualTask("remember")
            .parallelGateway("join")
            .intermediateCatchEvent(
                    "confirmed",
                    event -> event.message(message -> message.name("confirmed").zeebeCorrelationKeyExpression("id")))
            .scriptTask("count", task -> task.zeebeExpression("1 + 1").zeebeResultVariable("sum"))
            .serviceTask("write", task -> task.zeebeJobType("write"))
            .userTask("check", task -> task.zeebeUserTask())
            .exclusiveGateway("merge")
            .manualTask("file")
            .intermediateThrowEvent("filed")
            .endEvent("done")
            .moveToNode("fork")
            .manualTask("pack")
            .connectTo("join")
            .done();
}
