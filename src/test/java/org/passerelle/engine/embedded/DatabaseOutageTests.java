package org.passerelle.engine.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.response.Topology;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.database.TestDatabase;

/// PostgreSQL goes away under a running engine, and comes back.
class DatabaseOutageTests {

    private final TestDatabase neighbour = TestDatabase.empty();
    private final TestDatabase database = TestDatabase.empty();
    private final Path directory = Directories.temporary();
    private EmbeddedCamunda camunda;
    private CamundaClient client;

    @BeforeEach
    void startWithAModel() {
        start();
        deploy();
    }

    private void start() {
        camunda = EmbeddedCamunda.start(EmbeddedCamundaSettings.of(database.dataSource(), directory));
        client = Clients.of(camunda);
    }

    private void deploy() {
        client.newDeployResourceCommand()
                .addProcessModel(Models.visit(), "visit.bpmn")
                .execute();
    }

    @AfterEach
    void stop() {
        client.close();
        camunda.close();
    }

    @Test
    void aBrokenConnectionIsReplacedUnnoticed() throws SQLException {
        breakConnections();

        assertThat(startVisit().join().getBpmnProcessId()).isEqualTo("visit");
        assertThat(visitsFound()).isEqualTo(1);
    }

    @Test
    void theEngineWaitsForPostgresAndGoesOn() throws Exception {
        startVisit().join();
        allowConnections(false);
        breakConnections();
        CamundaFuture<ProcessInstanceEvent> duringTheOutage = startVisit();
        Thread.sleep(2_000);
        assertThat(duringTheOutage.toCompletableFuture()).isNotDone();

        allowConnections(true);

        assertThat(duringTheOutage.join(20, SECONDS).getBpmnProcessId()).isEqualTo("visit");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(visitsFound()).isEqualTo(2));
        assertThat(client.newTopologyRequest().execute())
                .extracting(Topology::getPartitionsCount)
                .isEqualTo(1);
    }

    @Test
    void whatWasNotYetCommittedWhenTheEngineEndedIsAsIfItHadNotBeen() throws Exception {
        startVisit().join();
        allowConnections(false);
        breakConnections();
        CamundaFuture<ProcessInstanceEvent> duringTheOutage = startVisit();
        assertThat(duringTheOutage.toCompletableFuture()).isNotDone();
        stop();
        allowConnections(true);

        start();

        assertThat(duringTheOutage.toCompletableFuture()).isCompletedExceptionally();
        assertThat(visitsFound()).isEqualTo(1);
        startVisit().join();
        assertThat(visitsFound()).isEqualTo(2);
    }

    private CamundaFuture<ProcessInstanceEvent> startVisit() {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("visit")
                .latestVersion()
                .requestTimeout(Duration.ofSeconds(30))
                .send();
    }

    private long visitsFound() {
        return client.newProcessInstanceSearchRequest().execute().page().totalItems();
    }

    private void allowConnections(boolean allowed) throws SQLException {
        atNeighbour("alter database %s with allow_connections %s".formatted(name(), allowed));
    }

    private void breakConnections() throws SQLException {
        atNeighbour("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name()));
    }

    private String name() {
        return database.getJdbcUrl().replaceAll(".*/([^?]+).*", "$1");
    }

    private void atNeighbour(String sql) throws SQLException {
        try (Connection connection = neighbour.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
