package org.passerelle.engine.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.passerelle.database.TestDatabase;

/// Numbers for a person to read: throughput, step latency, purge, restart.
final class Benchmark {

    private static final int INSTANCES = Integer.getInteger("instances", 1_000);
    private static final int STEPS = 200;

    private final EmbeddedCamunda camunda;
    private final CamundaClient client;

    private Benchmark(EmbeddedCamunda camunda) {
        this.camunda = camunda;
        this.client = Clients.of(camunda);
    }

    public static void main(String[] args) throws Exception {
        EmbeddedCamundaSettings settings =
                EmbeddedCamundaSettings.of(TestDatabase.empty().dataSource(), Directories.temporary());
        EmbeddedCamunda camunda = timed("start", () -> EmbeddedCamunda.start(settings));
        Benchmark benchmark = new Benchmark(camunda);
        benchmark.deploy();
        benchmark.throughput(INSTANCES / 4, "warm-up");
        benchmark.throughput(INSTANCES, "instances");
        benchmark.latency();
        benchmark.client.close();
        camunda.close();
        EmbeddedCamunda again = timed("restart", () -> EmbeddedCamunda.start(settings));
        for (int i = 0; i < 5; i++) {
            long cpu = cpu();
            long start = System.nanoTime();
            again.purge();
            System.out.printf("purge: %d ms, %d ms CPU%n", millis(start), cpu() - cpu);
        }
        again.close();
        System.exit(0);
    }

    private void deploy() {
        client.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("bench")
                                .startEvent()
                                .serviceTask("work", task -> task.zeebeJobType("work"))
                                .userTask("person", task -> task.zeebeUserTask()
                                        .zeebeTaskListener(
                                                listener -> listener.creating().type("created"))
                                        .zeebeTaskListener(listener ->
                                                listener.completing().type("completed")))
                                .endEvent()
                                .done(),
                        "bench.bpmn")
                .addProcessModel(
                        Bpmn.createExecutableProcess("steps")
                                .startEvent()
                                .userTask("person", task -> task.zeebeUserTask()
                                        .zeebeTaskListener(
                                                listener -> listener.creating().type("seen")))
                                .serviceTask("next", task -> task.zeebeJobType("next"))
                                .endEvent()
                                .done(),
                        "steps.bpmn")
                .execute();
    }

    private void throughput(int count, String name) throws Exception {
        CountDownLatch done = new CountDownLatch(count);
        Map<Long, Long> started = new ConcurrentHashMap<>();
        long[] times = new long[count];
        Semaphore inFlight = new Semaphore(32);
        List<JobWorker> workers = List.of(
                worker("work", _ -> {}),
                worker("created", key -> client.newCompleteUserTaskCommand(key).send()),
                worker("completed", _ -> {}));
        long cpu = cpu();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            inFlight.acquire();
            int number = i;
            long begun = System.nanoTime();
            client.newCreateInstanceCommand()
                    .bpmnProcessId("bench")
                    .latestVersion()
                    .withResult()
                    .requestTimeout(Duration.ofMinutes(1))
                    .send()
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            failure.printStackTrace();
                        }
                        times[number] = millis(begun);
                        inFlight.release();
                        done.countDown();
                    });
        }
        done.await();
        Arrays.sort(times);
        System.out.printf(
                "%s: %d in %d ms = %.0f/s, %d ms CPU; one instance p50 %d ms, p95 %d ms%n",
                name,
                count,
                millis(start),
                count * 1000.0 / millis(start),
                cpu() - cpu,
                times[count / 2],
                times[count * 95 / 100]);
        workers.forEach(JobWorker::close);
    }

    private JobWorker worker(String type, java.util.function.LongConsumer afterwards) {
        return client.newWorker()
                .jobType(type)
                .handler((jobs, job) -> jobs.newCompleteCommand(job).send().thenRun(() -> {
                    if (job.getUserTask() != null) {
                        afterwards.accept(job.getUserTask().getUserTaskKey());
                    }
                }))
                .maxJobsActive(64)
                .open();
    }

    /// From completing a user task to the next job in a worker's hands.
    private void latency() throws Exception {
        Map<Long, CompletableFuture<Long>> tasks = new ConcurrentHashMap<>();
        Map<Long, CompletableFuture<Long>> next = new ConcurrentHashMap<>();
        try (JobWorker seen = client.newWorker()
                        .jobType("seen")
                        .handler((jobs, job) -> {
                            jobs.newCompleteCommand(job).execute();
                            tasks.computeIfAbsent(job.getProcessInstanceKey(), _ -> new CompletableFuture<>())
                                    .complete(job.getUserTask().getUserTaskKey());
                        })
                        .open();
                JobWorker nextJob = client.newWorker()
                        .jobType("next")
                        .handler((jobs, job) -> {
                            next.computeIfAbsent(job.getProcessInstanceKey(), _ -> new CompletableFuture<>())
                                    .complete(System.nanoTime());
                            jobs.newCompleteCommand(job).execute();
                        })
                        .open()) {
            long[] times = new long[STEPS];
            long[] answers = new long[STEPS];
            for (int i = 0; i < STEPS; i++) {
                long instance = client.newCreateInstanceCommand()
                        .bpmnProcessId("steps")
                        .latestVersion()
                        .execute()
                        .getProcessInstanceKey();
                long task = tasks.computeIfAbsent(instance, _ -> new CompletableFuture<>())
                        .get();
                Thread.sleep(5);
                long begun = System.nanoTime();
                client.newCompleteUserTaskCommand(task).execute();
                answers[i] = (System.nanoTime() - begun) / 1000;
                times[i] = (next.computeIfAbsent(instance, _ -> new CompletableFuture<>())
                                        .get()
                                - begun)
                        / 1000;
            }
            Arrays.sort(times);
            Arrays.sort(answers);
            System.out.printf(
                    "complete user task answered: p50 %d us, p95 %d us; next job in a worker: p50 %d us, p95 %d us%n",
                    answers[STEPS / 2], answers[STEPS * 95 / 100], times[STEPS / 2], times[STEPS * 95 / 100]);
        }
    }

    private static EmbeddedCamunda timed(String name, java.util.concurrent.Callable<EmbeddedCamunda> work)
            throws Exception {
        long cpu = cpu();
        long start = System.nanoTime();
        EmbeddedCamunda camunda = work.call();
        System.out.printf("%s: %d ms, %d ms CPU%n", name, millis(start), cpu() - cpu);
        return camunda;
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
