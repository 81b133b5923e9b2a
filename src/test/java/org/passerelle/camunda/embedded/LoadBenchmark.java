package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.passerelle.platform.database.TestDatabase;

/// One line: how many instances a second, and from the completion of a step to the next job in a worker's hands.
///
/// The user task is of the old kind, which is a job: over gRPC, all that the peer speaks, the new kind cannot be
/// completed. Both engines do the same.
final class LoadBenchmark {

    private static final String USER_TASK = "io.camunda.zeebe:userTask";
    private static final int IN_FLIGHT = 32;
    private static final int INSTANCES = Integer.getInteger("instances", 1_000);
    private static final long TWO_MINUTES = TimeUnit.MINUTES.toNanos(2);
    private static final int WALKS = Integer.getInteger("walks", 100);

    private final CamundaClient client;

    private LoadBenchmark(CamundaClient client) {
        this.client = client;
    }

    public static void main(String[] args) throws Exception {
        int open = Integer.parseInt(args[1]);
        LoadBenchmark load = new LoadBenchmark(args[0].equals("peer") ? peer() : embedded());
        load.deploy();
        load.steps();
        double parkedPerSecond = load.park(open);
        // before any worker is there: what one asked for before it closed it would still be given
        long[] steps = load.steps();
        load.openWorkers();
        load.throughput(INSTANCES / 2);
        double perSecond = load.throughput(INSTANCES);
        System.out.printf(
                "%-8s %,6d open: %4.0f instances/s; a step p50 %.1f ms, p95 %.1f ms; %.0f started/s; heap %d MB%n",
                args[0],
                open,
                perSecond,
                steps[steps.length / 2] / 1e6,
                steps[steps.length * 95 / 100] / 1e6,
                parkedPerSecond,
                heapInUse() >> 20);
        System.exit(0);
    }

    private static CamundaClient embedded() {
        return Clients.of(EmbeddedCamunda.start(
                EmbeddedCamundaSettings.of(TestDatabase.empty().dataSource(), Directories.temporary())));
    }

    /// `zeebe-process-test-engine` is on the class path in the profile `bench` only.
    private static CamundaClient peer() throws ReflectiveOperationException {
        Object engine = Class.forName("io.camunda.zeebe.process.test.engine.EngineFactory")
                .getMethod("create")
                .invoke(null);
        Class<?> type = Class.forName("io.camunda.zeebe.process.test.api.ZeebeTestEngine");
        type.getMethod("start").invoke(engine);
        return CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(
                        "http://" + type.getMethod("getGatewayAddress").invoke(engine)))
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofMinutes(1))
                .build();
    }

    private void deploy() {
        client.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("load")
                                .startEvent()
                                .serviceTask("first", task -> task.zeebeJobType("first"))
                                .exclusiveGateway("urgent")
                                .condition("=urgent")
                                .endEvent("at-once")
                                .moveToLastExclusiveGateway()
                                .defaultFlow()
                                .userTask("person")
                                .intermediateCatchEvent("later", event -> event.timerWithDurationExpression("wait"))
                                .serviceTask("second", task -> task.zeebeJobType("second"))
                                .endEvent("done")
                                .done(),
                        "load.bpmn")
                .execute();
    }

    /// Instances that stay: they wait for their timer.
    private double park(int count) throws InterruptedException {
        return perSecond(count, Long.MAX_VALUE, () -> client.newCreateInstanceCommand()
                .bpmnProcessId("load")
                .latestVersion()
                .variables(Map.of("urgent", false, "wait", "P30D"))
                .startBeforeElement("later")
                .send());
    }

    /// So many, or as many as are begun in two minutes.
    private double throughput(int count) throws InterruptedException {
        return perSecond(count, TWO_MINUTES, () -> client.newCreateInstanceCommand()
                .bpmnProcessId("load")
                .latestVersion()
                .variables(Map.of("urgent", false, "wait", "PT0S"))
                .withResult()
                .requestTimeout(Duration.ofMinutes(5))
                .send());
    }

    private void openWorkers() {
        for (String type : List.of("first", USER_TASK, "second")) {
            client.newWorker()
                    .jobType(type)
                    .handler((jobs, job) -> jobs.newCompleteCommand(job).send())
                    .maxJobsActive(IN_FLIGHT)
                    .open();
        }
    }

    /// One instance after the other: start, first, person. The timer is left out, it waits by intent.
    private long[] steps() {
        long[] nanos = new long[2 * WALKS];
        for (int i = 0; i < WALKS; i++) {
            long begun = System.nanoTime();
            client.newCreateInstanceCommand()
                    .bpmnProcessId("load")
                    .latestVersion()
                    .variables(Map.of("urgent", false, "wait", "P30D"))
                    .execute();
            ActivatedJob first = job("first");
            nanos[2 * i] = System.nanoTime() - begun;
            begun = System.nanoTime();
            client.newCompleteCommand(first).execute();
            ActivatedJob person = job(USER_TASK);
            nanos[2 * i + 1] = System.nanoTime() - begun;
            client.newCompleteCommand(person).execute();
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private ActivatedJob job(String type) {
        return client.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .requestTimeout(Duration.ofMinutes(1))
                .execute()
                .getJobs()
                .getFirst();
    }

    /// Sends so many commands, or as many as it can in that time, some of them at once.
    ///
    /// @return how many are answered in a second
    static double perSecond(int count, long nanos, Supplier<? extends CompletionStage<?>> command)
            throws InterruptedException {
        long begun = System.nanoTime();
        Semaphore inFlight = new Semaphore(IN_FLIGHT);
        int sent = 0;
        while (sent < count && System.nanoTime() - begun < nanos) {
            inFlight.acquire();
            sent++;
            command.get().whenComplete((_, failure) -> released(inFlight, failure));
        }
        inFlight.acquire(IN_FLIGHT);
        return sent * 1e9 / (System.nanoTime() - begun);
    }

    private static void released(Semaphore inFlight, Throwable failure) {
        if (failure != null) {
            failure.printStackTrace();
            System.exit(1);
        }
        inFlight.release();
    }

    static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
