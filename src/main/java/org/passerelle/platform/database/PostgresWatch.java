package org.passerelle.platform.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the server back when it went while the product runs: on a full disk PostgreSQL ends itself, and nobody else
/// would start it again once there is space. It never gives up. The pool of connections then recovers by itself.
final class PostgresWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final PostgresServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    PostgresWatch(PostgresServer server) {
        this.server = server;
        this.thread = Thread.ofVirtual().name("postgres-watch").start(this::watch);
    }

    private void watch() {
        while (!endedWithin(LOOK)) {
            if (isGone()) {
                LOG.error("PostgreSQL has ended and is started again; postgres.log in the data folder says why");
                bringBack();
            }
        }
    }

    private void bringBack() {
        Duration wait = FIRST_WAIT;
        while (!endedWithin(wait)) {
            try {
                server.startAgain();
            } catch (IOException | RuntimeException e) {
                LOG.debug("PostgreSQL does not start yet", e);
            }
            if (!isGone()) {
                LOG.warn("PostgreSQL is back");
                return;
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    /// Only a refused connection is proof: other failures, as for want of a file descriptor, say nothing of the server.
    private boolean isGone() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()), 1000);
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean endedWithin(Duration time) {
        try {
            return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /// Waits for a start that is under way, so that whoever closes the server then finds what there is to stop.
    @Override
    public void close() throws InterruptedException {
        end.countDown();
        thread.join();
    }
}
