package org.passerelle.camunda.embedded.rest;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// What comes over a connection, waited for only until it is due.
final class Incoming {

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(16 << 10).flip();
    private long due;

    Incoming(SocketChannel channel) {
        this.channel = channel;
    }

    /// All that is read from now on, however slowly it trickles.
    void isDueWithin(Duration time) {
        due = System.nanoTime() + time.toNanos();
    }

    /// Came already and is to be taken.
    ByteBuffer buffer() {
        return buffer;
    }

    /// Waits when nothing is there; false when the client hung up.
    boolean hasMore() throws IOException {
        return buffer.hasRemaining() || fill();
    }

    /// Forgets what is there and waits for more; false when the client hung up.
    boolean fill() throws IOException {
        long patience = Duration.ofNanos(due - System.nanoTime()).toMillis();
        if (patience <= 0) {
            throw new SocketTimeoutException();
        }
        channel.socket().setSoTimeout((int) patience);
        int read = channel.socket().getInputStream().read(buffer.array());
        buffer.clear().limit(Math.max(read, 0));
        return read > 0;
    }

    /// Asks without waiting whether the client is still there.
    boolean isAtEnd() {
        if (buffer.hasRemaining()) {
            return false;
        }
        try {
            channel.configureBlocking(false);
            try {
                buffer.clear();
                int read = channel.read(buffer);
                buffer.flip();
                return read < 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException e) {
            return true;
        }
    }
}
