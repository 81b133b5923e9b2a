package org.passerelle.camunda.embedded.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statements on `camunda.log`.
final class LogTable {

    private static final long CHUNK_BYTES = 4 << 20;
    private static final int FEW_ROWS = 2_000;

    private LogTable() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists camunda");
            statement.execute("""
                create table if not exists camunda.log (
                    low bigint primary key, high bigint not null, block bytea not null)\
                """);
            statement.execute("""
                create table if not exists camunda.epoch (
                    one boolean primary key default true check (one), number bigint not null)\
                """);
            statement.execute("insert into camunda.epoch (number) values (1) on conflict do nothing");
        }
    }

    /// All or none.
    static void insert(Connection connection, List<Block> blocks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into camunda.log (low, high, block) select * from unnest(?, ?, ?)")) {
            insert.setObject(1, blocks.stream().mapToLong(Block::low).toArray());
            insert.setObject(2, blocks.stream().mapToLong(Block::high).toArray());
            insert.setObject(3, blocks.stream().map(Block::bytes).toArray(byte[][]::new));
            insert.executeUpdate();
        }
    }

    static boolean contains(Connection connection, Block block) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select block from camunda.log where low = ? and high = ?")) {
            select.setLong(1, block.low());
            select.setLong(2, block.high());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() && Arrays.equals(rows.getBytes(1), block.bytes());
            }
        }
    }

    /// The position of the last record, or -1.
    static long end(Connection connection) throws SQLException {
        return number(connection, "select high from camunda.log order by low desc limit 1", null);
    }

    /// Where the log begins, or -1.
    static long begin(Connection connection) throws SQLException {
        return number(connection, "select low from camunda.log order by low limit 1", null);
    }

    /// Where the block that holds a position begins, or -1.
    static long floor(Connection connection, long position) throws SQLException {
        return number(connection, "select low from camunda.log where low <= ? order by low desc limit 1", position);
    }

    static List<Block> from(Connection connection, long position) throws SQLException {
        connection.setAutoCommit(false);
        List<Block> blocks = new ArrayList<>();
        long bytes = 0;
        try (PreparedStatement select =
                connection.prepareStatement("select low, high, block from camunda.log where low >= ? order by low")) {
            select.setLong(1, position);
            select.setFetchSize(32);
            try (ResultSet rows = select.executeQuery()) {
                while (bytes < CHUNK_BYTES && rows.next()) {
                    Block block = new Block(rows.getLong(1), rows.getLong(2), rows.getBytes(3));
                    blocks.add(block);
                    bytes += block.bytes().length;
                }
            }
        }
        connection.rollback();
        return blocks;
    }

    static int deleteBefore(Connection connection, long position) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from camunda.log where high < ?")) {
            delete.setLong(1, position);
            return delete.executeUpdate();
        }
    }

    /// Empties the log and begins a new epoch. Truncating costs new files, so a few rows are just deleted.
    static void clear(Connection connection) throws SQLException {
        long some = number(connection, "select count(*) from (select from camunda.log limit ?)", (long) FEW_ROWS);
        try (Statement statement = connection.createStatement()) {
            statement.execute((some < FEW_ROWS ? "delete from camunda.log" : "truncate camunda.log")
                    + "; delete from camunda.snapshot; update camunda.epoch set number = number + 1");
        }
    }

    static long epoch(Connection connection) throws SQLException {
        return number(connection, "select number from camunda.epoch", null);
    }

    private static long number(Connection connection, String sql, @Nullable Long argument) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (argument != null) {
                select.setLong(1, argument);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        }
    }
}
