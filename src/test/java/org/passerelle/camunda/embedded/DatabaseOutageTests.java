package org.passerelle.camunda.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.passerelle.camunda.embedded.PlainHttp.assertProblem;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.response.Topology;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.database.TestDatabase;

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
        await().untilAsserted(() -> assertThat(visitsFound()).isEqualTo(2));
        assertThat(client.newTopologyRequest().execute())
                .extracting(Topology::getPartitionsCount)
                .isEqualTo(1);
    }

    @Test
    void whileTheEngineWaitsForPostgresItTakesNoCommand() throws Exception {
        allowConnections(false);
        breakConnections();
        plain(EveryCommand.CREATE_INSTANCE);
        await().untilAsserted(() -> assertThat(plain(EveryCommand.CREATE_INSTANCE))
                .succeedsWithin(Duration.ofSeconds(1))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(503));

        assertThat(EveryCommand.values())
                .allSatisfy(command -> assertAway(plain(command).join()));
        assertAway(PlainHttp.upload(camunda, "visit.bpmn", Bpmn.convertToString(Models.visit())));
    }

    @Test
    void anEngineThatLostItsLogToAnotherSaysThatItIsDown() throws Exception {
        assertThat(PlainHttp.send(camunda, "GET", "/v2/status", "").statusCode())
                .isEqualTo(204);
        startVisit();
        sql(
                database.dataSource(),
                "insert into camunda.log select max(high) + 1, max(high) + 1000, ''::bytea from camunda.log");

        plain(EveryCommand.CREATE_INSTANCE);

        await().untilAsserted(() ->
                assertProblem(503, "UNAVAILABLE", "not running", PlainHttp.send(camunda, "GET", "/v2/status", "")));
        assertProblem(
                503,
                "UNAVAILABLE",
                "not running",
                plain(EveryCommand.CREATE_INSTANCE).join());
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

    /// The Camunda client would try again.
    private CompletableFuture<HttpResponse<String>> plain(EveryCommand command) {
        return PlainHttp.sendAsync(camunda, command.method, command.path, command.body);
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertProblem(503, "UNAVAILABLE", "PostgreSQL is away", answer);
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
        sql(neighbour.owner(), sql);
    }

    private static void sql(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
