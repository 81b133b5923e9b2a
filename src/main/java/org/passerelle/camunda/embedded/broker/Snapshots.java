package org.passerelle.camunda.embedded.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies of the state database, kept beside the log: one backup of PostgreSQL holds everything.
///
/// The two youngest are kept. A copy is written in one transaction and checked by its SHA-256 when it is read.
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int KEPT = 2;

    private final DataSource dataSource;

    Snapshots(DataSource dataSource) {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("""
                create table if not exists camunda.snapshot (
                    position bigint primary key, epoch bigint not null, sha256 bytea not null)\
                """);
            statement.execute("""
                create table if not exists camunda.snapshot_part (
                    position bigint references camunda.snapshot on delete cascade, number int, bytes bytea not null,
                    primary key (position, number))\
                """);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses the engine's snapshots", e);
        }
    }

    /// @param position the log from here on is needed beside this copy
    /// @return from where on the log is still needed by any kept copy
    long save(long epoch, long position, Path directory) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            MessageDigest digest = sha256();
            delete(connection, "position >= " + position + " or epoch <> " + epoch);
            insert(connection, position, epoch);
            try (OutputStream parts = new DigestOutputStream(new SnapshotOutput(connection, position), digest)) {
                Archive.write(directory, parts);
            }
            seal(connection, position, digest.digest());
            List<Long> all = positions(connection, epoch);
            List<Long> kept = all.subList(0, Math.min(KEPT, all.size()));
            delete(connection, "position < " + kept.getLast());
            connection.commit();
            return kept.size() < KEPT ? -1 : kept.getLast();
        }
    }

    /// From the youngest to the oldest.
    List<Long> positions(long epoch) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return positions(connection, epoch);
        }
    }

    /// The position of the youngest, or -1.
    long youngest(long epoch) {
        try {
            return positions(epoch).stream().findFirst().orElse(-1L);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses the engine's snapshots", e);
        }
    }

    /// Lays the copy into the directory.
    ///
    /// @return false if it is damaged
    boolean restore(long position, Path directory) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            MessageDigest digest = sha256();
            try (InputStream parts = new DigestInputStream(new SnapshotInput(connection, position), digest)) {
                Archive.read(parts, directory);
                parts.transferTo(OutputStream.nullOutputStream());
            }
            boolean sound = Arrays.equals(digest.digest(), sealOf(connection, position));
            connection.rollback();
            return sound;
        } catch (IOException e) {
            LOG.debug("Snapshot {} cannot be unpacked", position, e);
            return false;
        }
    }

    private static List<Long> positions(Connection connection, long epoch) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select position from camunda.snapshot where epoch = ? order by position desc")) {
            select.setLong(1, epoch);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> positions = new ArrayList<>();
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
                return positions;
            }
        }
    }

    private static void insert(Connection connection, long position, long epoch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into camunda.snapshot (position, epoch, sha256) values (?, ?, '')")) {
            insert.setLong(1, position);
            insert.setLong(2, epoch);
            insert.executeUpdate();
        }
    }

    private static void seal(Connection connection, long position, byte[] sha256) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update camunda.snapshot set sha256 = ? where position = ?")) {
            update.setBytes(1, sha256);
            update.setLong(2, position);
            update.executeUpdate();
        }
    }

    private static byte @Nullable [] sealOf(Connection connection, long position) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select sha256 from camunda.snapshot where position = ?")) {
            select.setLong(1, position);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    private static void delete(Connection connection, String which) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from camunda.snapshot where " + which);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
