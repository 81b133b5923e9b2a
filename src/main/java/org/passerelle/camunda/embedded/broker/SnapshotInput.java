package org.passerelle.camunda.embedded.broker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads what [SnapshotOutput] wrote, one row at a time.
final class SnapshotInput extends InputStream {

    private final Connection connection;
    private final long position;
    private InputStream part = InputStream.nullInputStream();
    private int number;

    SnapshotInput(Connection connection, long position) {
        this.connection = connection;
        this.position = position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = part.read(bytes, offset, length);
        while (count < 0 && load()) {
            count = part.read(bytes, offset, length);
        }
        return count;
    }

    private boolean load() throws IOException {
        try (PreparedStatement select = connection.prepareStatement(
                "select bytes from camunda.snapshot_part where position = ? and number = ?")) {
            select.setLong(1, position);
            select.setInt(2, number);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return false;
                }
                part = new ByteArrayInputStream(rows.getBytes(1));
                number++;
                return true;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
