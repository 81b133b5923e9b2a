package org.passerelle.camunda.embedded.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/// Writes a snapshot in rows of a few megabytes.
final class SnapshotOutput extends OutputStream {

    private final Connection connection;
    private final long position;
    private final byte[] part = new byte[4 << 20];
    private int filled;
    private int number;

    SnapshotOutput(Connection connection, long position) {
        this.connection = connection;
        this.position = position;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int count = Math.min(left, part.length - filled);
            System.arraycopy(bytes, from, part, filled, count);
            filled += count;
            from += count;
            left -= count;
            if (filled == part.length) {
                store();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (filled > 0) {
            store();
        }
    }

    private void store() throws IOException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into camunda.snapshot_part (position, number, bytes) values (?, ?, ?)")) {
            insert.setLong(1, position);
            insert.setInt(2, number);
            insert.setBytes(3, Arrays.copyOf(part, filled));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        number++;
        filled = 0;
    }
}
