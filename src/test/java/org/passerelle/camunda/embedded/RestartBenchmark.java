package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.nio.file.Path;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seconds until the engine is healthy again, with so many records in its log and so many open instances. On the way
/// there: what finished instances leave in memory.
final class RestartBenchmark {

    private static final int AT_ONCE = 2_000;

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient tables = JdbcClient.create(database.dataSource());
    private final Path directory = Directories.temporary();

    public static void main(String[] args) throws Exception {
        new RestartBenchmark().run(Long.parseLong(args[0]), Integer.parseInt(args[1]));
        System.exit(0);
    }

    private void run(long records, int open) throws Exception {
        EmbeddedCamunda camunda = start();
        // without this the log would be trimmed, and there would be nothing to read without a snapshot
        tables.sql("create rule keep_all as on delete to camunda.log do instead nothing")
                .update();
        try (CamundaClient client = Clients.of(camunda)) {
            deploy(client);
            create(client, "waits", open);
            long end = end();
            for (int part = 1; end < records; part++) {
                create(client, "passes", AT_ONCE);
                end = end();
                if (part % 5 == 0) {
                    System.out.printf(
                            "%,d instances finished: heap %d MB%n", part * AT_ONCE, LoadBenchmark.heapInUse() >> 20);
                }
            }
            System.out.printf("%,d records, %,d open instances%n", end, open);
            camunda.takeSnapshot();
        }
        camunda.close();
        restart("with a snapshot");
        tables.sql("delete from camunda.snapshot").update();
        restart("without a snapshot");
    }

    private void restart(String how) {
        long begun = System.nanoTime();
        EmbeddedCamunda camunda = start();
        System.out.printf("%s: healthy after %.1f s%n", how, (System.nanoTime() - begun) / 1e9);
        camunda.close();
    }

    private EmbeddedCamunda start() {
        return EmbeddedCamunda.start(EmbeddedCamundaSettings.of(database.dataSource(), directory));
    }

    private long end() {
        return tables.sql("select max(high) from camunda.log").query(Long.class).single();
    }

    private static void deploy(CamundaClient client) {
        client.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("waits")
                                .startEvent()
                                .userTask("person", task -> task.zeebeUserTask())
                                .endEvent()
                                .done(),
                        "waits.bpmn")
                .addProcessModel(
                        Bpmn.createExecutableProcess("passes")
                                .startEvent()
                                .manualTask()
                                .manualTask()
                                .manualTask()
                                .manualTask()
                                .endEvent()
                                .done(),
                        "passes.bpmn")
                .execute();
    }

    private static void create(CamundaClient client, String process, int count) throws InterruptedException {
        LoadBenchmark.perSecond(count, Long.MAX_VALUE, () -> client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .send());
    }
}
