package org.passerelle.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A restart reads only what came after the last snapshot, and gets along without it.
class SnapshotTests {

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient tables = JdbcClient.create(database.dataSource());
    private final Path directory = Directories.temporary();

    private EmbeddedCamunda camunda;
    private CamundaClient client;

    @BeforeEach
    void start() {
        camunda = EmbeddedCamunda.start(EmbeddedCamundaSettings.of(database.dataSource(), directory));
        client = Clients.of(camunda);
    }

    @AfterEach
    void stop() {
        client.close();
        camunda.close();
    }

    @Test
    void theLogIsTrimmedBehindTheOlderOfTwoSnapshotsAndARestartFindsEverything() throws Exception {
        deploy();
        long first = startVisit();
        camunda.takeSnapshot();
        long second = startVisit();
        camunda.takeSnapshot();
        long third = startVisit();
        camunda.takeSnapshot();
        assertThat(number("select min(low) from camunda.log")).isGreaterThan(1);
        assertThat(number("select count(*) from camunda.snapshot")).isEqualTo(2);

        restart();

        assertThat(prepared(3)).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void aDamagedSnapshotGivesWayToTheOneBefore() throws Exception {
        deploy();
        long first = startVisit();
        camunda.takeSnapshot();
        long second = startVisit();
        camunda.takeSnapshot();
        tables.sql("""
            update camunda.snapshot_part set bytes = overlay(bytes placing '\\xdeadbeef' from 2000)
            where position = (select max(position) from camunda.snapshot)\
            """).update();

        restart();

        assertThat(prepared(2)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void withoutASoundSnapshotTheWholeLogIsRead() throws Exception {
        deploy();
        long visit = startVisit();
        camunda.takeSnapshot();
        tables.sql("update camunda.snapshot_part set bytes = 'nonsense'").update();

        restart();

        assertThat(prepared(1)).containsExactly(visit);
    }

    @Test
    void withoutASoundSnapshotAndWithATrimmedLogItRefusesToStart() throws Exception {
        deploy();
        for (int i = 0; i < 3; i++) {
            startVisit();
            camunda.takeSnapshot();
        }
        tables.sql("update camunda.snapshot_part set bytes = 'nonsense'").update();
        stop();

        assertThatThrownBy(this::start).hasMessageContaining("restore a backup");

        tables.sql("drop schema camunda cascade").update();
        start();
    }

    @Test
    void aPurgeForgetsSnapshots() throws Exception {
        deploy();
        camunda.takeSnapshot();

        camunda.purge();
        restart();

        assertThat(number("select count(*) from camunda.snapshot")).isZero();
        assertThatThrownBy(this::startVisit).hasMessageContaining("NOT_FOUND");
    }

    private void restart() {
        stop();
        start();
    }

    private long number(String sql) {
        return tables.sql(sql).query(Long.class).single();
    }

    private void deploy() {
        client.newDeployResourceCommand()
                .addProcessModel(Models.visit(), "visit.bpmn")
                .execute();
    }

    private long startVisit() {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("visit")
                .latestVersion()
                .execute()
                .getProcessInstanceKey();
    }

    private List<Long> prepared(int count) {
        return client
                .newActivateJobsCommand()
                .jobType("prepare")
                .maxJobsToActivate(count)
                .requestTimeout(Duration.ofSeconds(10))
                .execute()
                .getJobs()
                .stream()
                .map(ActivatedJob::getProcessInstanceKey)
                .toList();
    }
}
