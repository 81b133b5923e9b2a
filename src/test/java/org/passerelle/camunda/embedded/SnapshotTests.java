package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A restart reads only what came after the last snapshot, and gets along without it.
class SnapshotTests extends OwnCamunda {

    private final JdbcClient tables = JdbcClient.create(database.dataSource());

    @Test
    void theLogIsTrimmedBehindTheOlderOfTwoSnapshotsAndARestartFindsEverything() throws Exception {
        deployVisit();
        List<Long> visits = visitsUntilTheLogIsTrimmed();
        assertThat(number("select count(*) from camunda.snapshot")).isEqualTo(2);

        restart();

        assertThat(prepared(visits.size())).containsExactlyInAnyOrderElementsOf(visits);
    }

    /// What others still have to read of it, on a busy machine a moment later, stays until the next snapshot.
    private List<Long> visitsUntilTheLogIsTrimmed() {
        List<Long> visits = new ArrayList<>();
        await().pollInSameThread().until(() -> {
            visits.add(startVisit().getProcessInstanceKey());
            camunda.takeSnapshot();
            return number("select min(low) from camunda.log") > 1;
        });
        return visits;
    }

    @Test
    void aDamagedSnapshotGivesWayToTheOneBefore() throws Exception {
        deployVisit();
        long first = startVisit().getProcessInstanceKey();
        camunda.takeSnapshot();
        long second = startVisit().getProcessInstanceKey();
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
        deployVisit();
        long visit = startVisit().getProcessInstanceKey();
        camunda.takeSnapshot();
        tables.sql("update camunda.snapshot_part set bytes = 'nonsense'").update();

        restart();

        assertThat(prepared(1)).containsExactly(visit);
    }

    @Test
    void withoutASoundSnapshotAndWithATrimmedLogItRefusesToStart() throws Exception {
        deployVisit();
        visitsUntilTheLogIsTrimmed();
        tables.sql("update camunda.snapshot_part set bytes = 'nonsense'").update();
        stop();

        assertThatThrownBy(this::start).hasMessageContaining("restore a backup");

        tables.sql("drop schema camunda cascade").update();
        start();
    }

    @Test
    void whatSeveralShortLivesWroteIsSoonInASnapshot() {
        deployVisit();
        write(3_000);
        restart();
        assertThat(number("select count(*) from camunda.snapshot")).isZero();

        write(6_000);

        await().until(() -> number("select count(*) from camunda.snapshot") == 1);
    }

    private void write(long records) {
        while (number("select max(high) from camunda.log") < records) {
            Stream.generate(() -> client.newCreateInstanceCommand()
                            .bpmnProcessId("visit")
                            .latestVersion()
                            .send())
                    .limit(100)
                    .toList()
                    .forEach(CamundaFuture::join);
        }
    }

    @Test
    void aPurgeForgetsSnapshots() throws Exception {
        deployVisit();
        camunda.takeSnapshot();

        camunda.purge();
        restart();

        assertThat(number("select count(*) from camunda.snapshot")).isZero();
        assertThatThrownBy(this::startVisit).hasMessageContaining("NOT_FOUND");
    }

    private long number(String sql) {
        return tables.sql(sql).query(Long.class).single();
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
