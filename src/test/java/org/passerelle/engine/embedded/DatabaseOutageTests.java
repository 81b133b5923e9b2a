package org.passerelle.engine.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.response.Topology;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.database.TestDatabase;

/// PostgreSQL goes away under a running engine, and comes back.
class DatabaseOutageTests extends OwnCamunda {

    private final TestDatabase neighbour = TestDatabase.empty();

    @BeforeEach
    void deploy() {
        deployVisit();
    }

    @Test
    void aBrokenConnectionIsReplacedUnnoticed() throws SQLException {
        breakConnections();

        assertThat(startVisit().getBpmnProcessId()).isEqualTo("visit");
        assertThat(visitsFound()).isEqualTo(1);
    }

    @Test
    void theEngineWaitsForPostgresAndGoesOn() throws Exception {
        startVisit();
        allowConnections(false);
        breakConnections();
        CamundaFuture<ProcessInstanceEvent> duringTheOutage = startVisitSoonOrLater();
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
        startVisit();
        allowConnections(false);
        breakConnections();
        CamundaFuture<ProcessInstanceEvent> duringTheOutage = startVisitSoonOrLater();
        assertThat(duringTheOutage.toCompletableFuture()).isNotDone();
        stop();
        allowConnections(true);

        start();

        assertThat(duringTheOutage.toCompletableFuture()).isNotCompleted();
        assertThat(visitsFound()).isEqualTo(1);
        startVisit();
        assertThat(visitsFound()).isEqualTo(2);
    }

    private CamundaFuture<ProcessInstanceEvent> startVisitSoonOrLater() {
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
