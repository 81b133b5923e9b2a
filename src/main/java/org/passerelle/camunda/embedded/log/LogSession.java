package org.passerelle.camunda.embedded.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// The one connection that may write. It also holds the lock, so losing the lock and being able to write exclude
/// each other.
final class LogSession implements AutoCloseable {

    private static final long LOCK = 0x43616d756e6461L;

    private final Connection connection;

    private LogSession(Connection connection) {
        this.connection = connection;
    }

    static LogSession open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(true);
            if (!lock(connection)) {
                throw new EngineAlreadyRuns("database");
            }
            return new LogSession(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select pg_try_advisory_lock(" + LOCK + "), set_config('synchronous_commit', 'on', false)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /// A pool would keep the session, and with it the lock, so it is given up first.
    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }
}
