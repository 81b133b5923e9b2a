package org.passerelle.camunda.embedded.search;

import io.camunda.zeebe.protocol.record.Record;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Keeps the tables. Rows and position are one transaction, so after a crash the projection goes on where it stood.
///
/// That transaction does not wait for the disk: what a crash of PostgreSQL takes from the end of it is read from the
/// log again. Before the log is trimmed, the trimming transaction itself makes everything before it durable.
final class RowStore implements AutoCloseable {

    /// Beyond so many rows, `truncate` is quicker than `delete`.
    private static final int FEW_ROWS = 20_000;

    private static final int TRIMMED_AT_ONCE = 1_000;

    private final DataSource dataSource;
    private final Models models = new Models();
    private @Nullable Connection connection;
    private long rowsWritten;

    RowStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Creates what is missing, and says how far the projection has come.
    synchronized long open() throws SQLException {
        return inTransaction(its -> {
            try (Statement statement = its.createStatement()) {
                statement.execute("create schema if not exists camunda");
                for (Resource resource : Resources.ALL) {
                    for (String sql : resource.tableAndIndexes().toList()) {
                        statement.execute(sql);
                    }
                }
                statement.execute("create table if not exists camunda.skipped_record"
                        + " (position bigint primary key, what text not null, reason text not null)");
                statement.execute(
                        "create table if not exists camunda.projection (one boolean primary key default true check"
                                + " (one), position bigint not null)");
                statement.execute("insert into camunda.projection (position) values (-1) on conflict do nothing");
                // Unknown how much there is: the first clearing truncates
                rowsWritten = FEW_ROWS + 1L;
                try (ResultSet result = statement.executeQuery("select position from camunda.projection")) {
                    result.next();
                    return result.getLong(1);
                }
            }
        });
    }

    synchronized void apply(List<Record<?>> batch, long after) throws SQLException {
        inTransaction(its -> {
            RowMapper projection = new RowMapper(its, models);
            for (Record<?> record : batch) {
                if (record.getPosition() > after) {
                    projection.apply(record);
                }
            }
            projection.rows().write(its);
            recountIncidents(its, projection.withOtherIncidents());
            moveTo(its, batch.getLast().getPosition());
            rowsWritten += projection.rows().count();
            return after;
        });
    }

    synchronized void skip(long position, String what, String reason) throws SQLException {
        inTransaction(its -> {
            try (PreparedStatement insert = its.prepareStatement(
                    "insert into camunda.skipped_record values (?, ?, ?) on conflict do nothing")) {
                insert.setLong(1, position);
                insert.setString(2, what);
                insert.setString(3, reason.replace("\0", ""));
                insert.executeUpdate();
            }
            moveTo(its, position);
            return position;
        });
    }

    synchronized void clear() throws SQLException {
        inTransaction(its -> {
            try (Statement statement = its.createStatement()) {
                statement.execute("delete from camunda.skipped_record");
                if (rowsWritten > FEW_ROWS) {
                    statement.execute("truncate "
                            + Resources.ALL.stream().map(Resource::table).collect(Collectors.joining(", ")));
                } else {
                    for (Resource resource : Resources.ALL) {
                        statement.addBatch("delete from " + resource.table());
                    }
                    statement.executeBatch();
                }
            }
            moveTo(its, -1);
            models.clear();
            rowsWritten = 0;
            return 0L;
        });
    }

    /// Forgets some instances that ended before this time, and answers how many.
    synchronized int forgetEndedBefore(Instant time) throws SQLException {
        return (int) inTransaction(its -> {
            Long[] ended = endedBefore(its, time);
            for (Resource resource : Resources.ALL) {
                if (resource.belongsToInstances()) {
                    try (PreparedStatement statement = its.prepareStatement(
                            "delete from %s where process_instance_key = any (?)".formatted(resource.table()))) {
                        statement.setArray(1, its.createArrayOf("bigint", ended));
                        statement.executeUpdate();
                    }
                }
            }
            forgetDecisionsOfNoInstance(its, time);
            return ended.length;
        });
    }

    private static void forgetDecisionsOfNoInstance(Connection connection, Instant time) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "delete from camunda.decision_instance where process_instance_key = -1 and evaluation_date < ?")) {
            statement.setObject(1, time.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static Long[] endedBefore(Connection connection, Instant time) throws SQLException {
        String sql =
                "select array(select process_instance_key from camunda.process_instance where end_date < ? limit %d)"
                        .formatted(TRIMMED_AT_ONCE);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return (Long[]) result.getArray(1).getArray();
            }
        }
    }

    private static void recountIncidents(Connection connection, Set<Long> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        for (Resource resource : List.of(Resources.PROCESS_INSTANCE, Resources.ELEMENT_INSTANCE)) {
            String key = resource.key().column();
            String itsIncident = resource == Resources.PROCESS_INSTANCE ? "" : """
                , incident_key = (select max(i.incident_key) from camunda.incident i \
                where i.state = 'ACTIVE' and i.element_instance_key = t.element_instance_key)\
                """;
            String sql = """
                update %s t set has_incident = exists (select 1 from camunda.incident i \
                where i.state = 'ACTIVE' and t.%s = any (i.path))%s where %s = any (?)\
                """.formatted(resource.table(), key, itsIncident, key);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
                statement.executeUpdate();
            }
        }
    }

    private static void moveTo(Connection connection, long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update camunda.projection set position = ?")) {
            statement.setLong(1, position);
            statement.executeUpdate();
        }
    }

    private interface Work {
        long on(Connection connection) throws SQLException;
    }

    private long inTransaction(Work work) throws SQLException {
        Connection its = connection();
        try {
            long result = work.on(its);
            its.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            // Whatever it was: what this connection and the remembered models know may be wrong now
            models.clear();
            close();
            throw e;
        }
    }

    private Connection connection() throws SQLException {
        Connection its = connection;
        if (its == null) {
            its = dataSource.getConnection();
            its.setAutoCommit(false);
            try (Statement statement = its.createStatement()) {
                statement.execute("set synchronous_commit = off");
            }
            its.commit();
            connection = its;
        }
        return its;
    }

    @Override
    public synchronized void close() {
        Connection its = connection;
        connection = null;
        if (its != null) {
            try (its) {
                its.rollback();
                try (Statement statement = its.createStatement()) {
                    // It may go back to a pool
                    statement.execute("reset synchronous_commit");
                }
                its.setAutoCommit(true);
            } catch (SQLException e) {
                // It was broken already, which is why it is closed
                return;
            }
        }
    }
}
