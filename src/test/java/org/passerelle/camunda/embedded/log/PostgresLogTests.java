package org.passerelle.camunda.embedded.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.DirectBufferWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@Execution(ExecutionMode.CONCURRENT)
class PostgresLogTests {

    private static final int KILOBYTE = 1 << 10;

    private final TestDatabase database = TestDatabase.empty();
    private PostgresLog log = PostgresLog.open(database.dataSource(), () -> {});
    private LogView view = log.use();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theEngineReadsOnBeforeTheCommitAndNobodyElseHearsOfIt() throws SQLException {
        AtomicBoolean safe = new AtomicBoolean();
        try (Connection _ = nothingIsCommittedMeanwhile()) {
            append(1, 3, KILOBYTE);
            log.afterCommit(() -> safe.set(true));

            assertThat(positionsRead()).isEqualTo(3);
            assertThat(log.lastCommitted()).isEqualTo(-1);
            assertThat(safe).isFalse();
        }
        await().untilTrue(safe);
        assertThat(log.lastCommitted()).isEqualTo(3);
    }

    @Test
    void theEngineDoesNotReadAheadTooFar() throws SQLException {
        try (Connection _ = nothingIsCommittedMeanwhile()) {
            append(1, 1, KILOBYTE);
            append(2, 2, 2_000 * KILOBYTE);
            append(3, 3, KILOBYTE);

            assertThat(positionsRead()).isEqualTo(1);
        }
        await().untilAsserted(() -> assertThat(positionsRead()).isEqualTo(3));
    }

    @Test
    void aCommitHoldsFourMegabytesAndNotMuchMore() throws SQLException {
        try (Connection _ = nothingIsCommittedMeanwhile()) {
            append(1, 1, 4_096 * KILOBYTE);
            append(2, 2, 4_096 * KILOBYTE);
            append(3, 3, 4_096 * KILOBYTE);
        }
        await().untilAsserted(() -> assertThat(log.lastCommitted()).isEqualTo(3));

        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select count(distinct xmin::text) from camunda.log")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whatDoesNotFitIntoMemoryIsReadFromTheTable() {
        for (int position = 1; position <= 50; position++) {
            append(position, position, 1_000 * KILOBYTE);
        }
        await().untilAsserted(() -> assertThat(log.lastCommitted()).isEqualTo(50));
        assertThat(positionsRead()).isEqualTo(50);

        log.close();
        log = PostgresLog.open(database.dataSource(), () -> {});
        view = log.use();
        append(51, 60, KILOBYTE);

        assertThat(positionsRead()).isEqualTo(60);
    }

    @Test
    void whoWaitsInANewEpochDoesNotWaitForAPositionOfTheOneBefore() throws InterruptedException {
        JdbcClient.create(database.dataSource())
                .sql("create table camunda.snapshot (position bigint)")
                .update();
        AtomicBoolean over = new AtomicBoolean();
        Thread lateResponses = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                log.afterCommit(() -> {});
            }
        });
        for (int epoch = 1; epoch <= 100; epoch++) {
            append(1, 1_000, KILOBYTE);
            view = log.emptyView();
            log.clear(view);
            AtomicBoolean safe = new AtomicBoolean();
            append(1, 1, KILOBYTE);
            log.afterCommit(() -> safe.set(true));
            await().untilTrue(safe);
        }
        over.set(true);
        lateResponses.join();
    }

    private void append(long low, long high, int bytes) {
        byte[] content = new byte[bytes];
        content[0] = (byte) high;
        view.append(low, high, new DirectBufferWriter().wrap(new UnsafeBuffer(content)), new AppendListener() {});
    }

    /// Each block of these tests begins with the position of its last record.
    private int positionsRead() {
        int last = 0;
        try (LogStorageReader reader = view.newReader()) {
            reader.seek(0);
            while (reader.hasNext()) {
                last = reader.next().getByte(0);
            }
        }
        return last;
    }

    private Connection nothingIsCommittedMeanwhile() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table camunda.log in share mode");
        }
        return connection;
    }
}
