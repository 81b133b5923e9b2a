package org.passerelle.camunda.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.platform.database.TestDatabase;

/// The engine's process is killed again and again while it works. A ledger outside of it knows what was acknowledged.
/// `mvn test -Dtest=KillTests -Dkills=50`
@Execution(ExecutionMode.CONCURRENT)
class KillTests {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int IN_FLIGHT = 200;

    private final TestDatabase database = TestDatabase.empty();
    private final Path directory = Directories.temporary();
    private final Random random = new Random();

    private final Set<Long> instances = ConcurrentHashMap.newKeySet();
    private final Set<Long> jobs = ConcurrentHashMap.newKeySet();
    private final Set<Long> ended = ConcurrentHashMap.newKeySet();
    private final Set<Long> seenAgain = ConcurrentHashMap.newKeySet();
    private final Set<Long> acknowledgedAgain = ConcurrentHashMap.newKeySet();

    @Test
    void nothingAcknowledgedIsLostOrDoneTwice() throws InterruptedException {
        for (int i = 0; i < KILLS; i++) {
            try (EngineProcess engine = EngineProcess.start(database, directory)) {
                // a cold JVM on a busy machine may need longer than a command may take
                await().atMost(120, SECONDS).ignoreExceptions().untilAsserted(() -> deploy(engine.client()));
                JobWorker first = worker(engine.client(), "first", jobs);
                JobWorker second = worker(engine.client(), "second", ended);
                startSome(engine.client());
                Thread.sleep(200 + random.nextInt(2_000));
                engine.kill();
                first.close();
                second.close();
            }
        }
        try (EngineProcess engine = EngineProcess.start(database, directory);
                JobWorker first = worker(engine.client(), "first", jobs);
                JobWorker second = worker(engine.client(), "second", ended)) {
            assertThat(first.isOpen() && second.isOpen()).isTrue();
            // what each kill left behind is worked off now
            await().atMost(60 + 10 * KILLS, SECONDS)
                    .untilAsserted(() -> assertThat(open(engine.client())).isZero());
            instances.forEach(instance -> assertThat(engine.client()
                            .newProcessInstanceGetRequest(instance)
                            .execute()
                            .getProcessInstanceKey())
                    .isEqualTo(instance));
            assertThat(ended(engine.client())).isBetween((long) instances.size(), (long) KILLS * IN_FLIGHT);
        }
        assertThat(seenAgain)
                .as("jobs given out after their completion was acknowledged")
                .isEmpty();
        assertThat(acknowledgedAgain)
                .as("jobs whose completion was acknowledged twice")
                .isEmpty();
        System.out.printf(
                "%d kills: %d instances and %d completed jobs acknowledged, none lost, none done twice%n",
                KILLS, instances.size(), jobs.size() + ended.size());
    }

    private static void deploy(CamundaClient client) {
        client.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("two-jobs")
                                .startEvent()
                                .serviceTask("first", task -> task.zeebeJobType("first"))
                                .serviceTask("second", task -> task.zeebeJobType("second"))
                                .endEvent()
                                .done(),
                        "two-jobs.bpmn")
                .execute();
    }

    private void startSome(CamundaClient client) {
        for (int i = 0; i < IN_FLIGHT; i++) {
            client.newCreateInstanceCommand()
                    .bpmnProcessId("two-jobs")
                    .latestVersion()
                    .send()
                    .thenAccept(started -> instances.add(started.getProcessInstanceKey()));
        }
    }

    private JobWorker worker(CamundaClient client, String type, Set<Long> acknowledged) {
        return client.newWorker()
                .jobType(type)
                .handler((worker, job) -> complete(worker, job, acknowledged))
                .timeout(Duration.ofSeconds(5))
                .maxJobsActive(32)
                .open();
    }

    private void complete(JobClient worker, ActivatedJob job, Set<Long> acknowledged) {
        if (acknowledged.contains(job.getKey())) {
            seenAgain.add(job.getKey());
        }
        worker.newCompleteCommand(job).send().thenRun(() -> {
            if (!acknowledged.add(job.getKey())) {
                acknowledgedAgain.add(job.getKey());
            }
        });
    }

    private static long open(CamundaClient client) {
        return count(client, ProcessInstanceState.ACTIVE);
    }

    private static long ended(CamundaClient client) {
        return count(client, ProcessInstanceState.COMPLETED);
    }

    private static long count(CamundaClient client, ProcessInstanceState state) {
        return client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.state(state))
                .execute()
                .page()
                .totalItems();
    }
}
