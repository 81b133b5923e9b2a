package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.zaxxer.hikari.HikariDataSource;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.passerelle.platform.database.TestDatabase;

/// An engine that is closed is gone, and soon, whatever it was about.
@Isolated("counts the threads of the engines of this JVM")
class ClosingTests {

    /// But for those of a connection: other engines of this JVM open new ones meanwhile.
    private static final Pattern OURS = Pattern.compile("#\\d+ \"(?!camunda-rest\")(camunda|zb)-[^\"]*\"");

    private static final BpmnModelInstance REMINDED = Bpmn.createExecutableProcess("reminded")
            .startEvent()
            .serviceTask("write", task -> task.zeebeJobType("write"))
            .boundaryEvent("remind", event -> event.cancelActivity(false).timerWithCycle("R/PT1H"))
            .endEvent("reminded-once")
            .moveToActivity("write")
            .boundaryEvent("give-up", event -> event.timerWithDuration("P2D"))
            .userTask("call", task -> task.zeebeUserTask())
            .boundaryEvent("late", event -> event.timerWithDuration("P1D"))
            .endEvent("over")
            .done();

    @TempDir
    private Path directory;

    @Test
    @Timeout(120)
    void ofTwoEnginesOneAfterTheOtherNothingIsLeft() {
        Set<String> before = ourThreads();
        for (int engine = 1; engine <= 2; engine++) {
            SharedCamunda camunda = SharedCamunda.started();
            for (int test = 1; test <= 10; test++) {
                remindAndGiveUp(camunda);
            }
            camunda.close();
        }

        await().untilAsserted(() -> assertThat(ourThreads()).isSubsetOf(before));
    }

    /// Left alone, the Camunda client waits five seconds for the answer to its last question.
    @Test
    void aClientWithAnIdleWorkerClosesAtOnceWhenThereAreNoMoreJobs() throws Exception {
        try (HikariDataSource database = SharedCamunda.pooled(TestDatabase.empty());
                EmbeddedCamunda camunda =
                        EmbeddedCamunda.start(EmbeddedCamundaSettings.of(database, Directories.temporary()))) {
            CamundaClient client = Clients.of(camunda);
            client.newWorker().jobType("idle").handler((_, _) -> {}).open();
            Thread.sleep(200);

            camunda.handOutNoMoreJobs();

            assertThat(timeOf(client::close)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void whoAsksForJobsAtTheEndGetsNone() {
        try (HikariDataSource database = SharedCamunda.pooled(TestDatabase.empty());
                EmbeddedCamunda camunda =
                        EmbeddedCamunda.start(EmbeddedCamundaSettings.of(database, Directories.temporary()));
                CamundaClient client = Clients.of(camunda)) {
            client.newDeployResourceCommand()
                    .addProcessModel(REMINDED, "reminded.bpmn")
                    .execute();
            begin(client);
            camunda.handOutNoMoreJobs();

            assertThat(client.newActivateJobsCommand()
                            .jobType("write")
                            .maxJobsToActivate(1)
                            .execute()
                            .getJobs())
                    .isEmpty();
        }
    }

    private static void remindAndGiveUp(SharedCamunda camunda) {
        CamundaAssert.setAssertionInterval(SharedCamunda.ASSERTION_INTERVAL);
        ProcessTestRun run = new ProcessTestRun(camunda);
        CamundaClient client = (CamundaClient) run.offer(CamundaClient.class);
        CamundaProcessTestContext context = (CamundaProcessTestContext) run.offer(CamundaProcessTestContext.class);
        client.newDeployResourceCommand()
                .addProcessModel(REMINDED, "reminded.bpmn")
                .execute();
        client.newWorker().jobType("idle").handler((_, _) -> {}).open();
        List<ProcessInstanceEvent> instances = List.of(begin(client), begin(client), begin(client));
        context.increaseTime(Duration.ofHours(5));
        assertThat(instances.getFirst()).hasCompletedElements("reminded-once");
        context.increaseTime(Duration.ofDays(2));
        assertThat(instances.getLast()).hasActiveElements("call");
        context.increaseTime(Duration.ofDays(1));
        assertThat(instances.getFirst()).isCompleted();
        run.close();
    }

    private static ProcessInstanceEvent begin(CamundaClient client) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("reminded")
                .latestVersion()
                .execute();
    }

    private static Duration timeOf(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Also virtual ones, which only a dump knows.
    private Set<String> ourThreads() {
        try {
            Path dump = directory.resolve(UUID.randomUUID().toString());
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            return OURS.matcher(Files.readString(dump))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
