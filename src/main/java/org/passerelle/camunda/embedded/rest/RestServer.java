package org.passerelle.camunda.embedded.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// HTTP/1.1 on loopback, one virtual thread for each connection.
///
/// Of our own because a worker that hung up while it waited for jobs must be noticed before it is given any.
public final class RestServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

    /// Our clients have 300 at most.
    private static final int MOST_CONNECTIONS = 500;

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

    private final ServerSocketChannel listener;
    private final Router router;
    private final Doorkeeper doorkeeper;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private long nextComplaint = System.nanoTime();

    private RestServer(ServerSocketChannel listener, Router router, @Nullable String authorization) {
        this.listener = listener;
        this.router = router;
        this.doorkeeper = new Doorkeeper(address(), authorization);
    }

    /// `authorization` is the header every request must have; absent, any program of this machine may ask.
    public static RestServer start(InetAddress loopback, int port, Routes routes, @Nullable String authorization)
            throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(new InetSocketAddress(loopback, port), 1024);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        RestServer server = new RestServer(listener, new Router(routes), authorization);
        Thread.ofVirtual().name("camunda-rest").start(server::accept);
        return server;
    }

    /// Nobody but this machine may command the engine.
    public static InetAddress loopback(String host) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("The embedded Camunda listens on loopback only, not on " + host);
        }
        return address;
    }

    public URI address() {
        InetSocketAddress bound = (InetSocketAddress) listener.socket().getLocalSocketAddress();
        String host = bound.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort());
    }

    private void accept() {
        while (listener.isOpen()) {
            try {
                admit(listener.accept());
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                complain("A connection was not accepted: " + e.getMessage());
                LockSupport.parkNanos(AFTER_A_FAILURE.toNanos());
            }
        }
    }

    private void admit(SocketChannel channel) {
        if (open.size() >= MOST_CONNECTIONS) {
            complain("A connection was closed at once: there are " + MOST_CONNECTIONS);
            close(channel);
            return;
        }
        open.add(channel);
        if (!listener.isOpen()) {
            close(channel);
        }
        Thread.ofVirtual().name("camunda-rest").start(() -> serve(channel));
    }

    /// Once a minute: whoever is the cause could fill the disk with it.
    private void complain(String what) {
        long now = System.nanoTime();
        if (now - nextComplaint >= 0) {
            nextComplaint = now + BETWEEN_COMPLAINTS.toNanos();
            LOG.warn(what);
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            new Connection(channel, doorkeeper, router).serve();
        } catch (IOException e) {
            LOG.debug("A connection ended", e);
        } finally {
            open.remove(channel);
        }
    }

    @Override
    public void close() {
        close(listener);
        open.forEach(RestServer::close);
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("A connection was not closed: {}", e.getMessage());
        }
    }
}
