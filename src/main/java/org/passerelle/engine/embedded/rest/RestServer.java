package org.passerelle.engine.embedded.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.passerelle.engine.embedded.broker.EngineUnavailable;
import org.passerelle.engine.embedded.broker.Purged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// HTTP on loopback, one virtual thread for each request.
public final class RestServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);
    private static final int LARGEST_BODY = 4 << 20;

    static {
        // small answers leave at once; read by the JDK when its server is first used
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private final Routes routes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private RestServer(Routes routes, HttpServer server) {
        this.routes = routes;
        this.server = server;
    }

    public static RestServer start(InetAddress address, int port, Routes routes) throws IOException {
        RestServer rest = new RestServer(routes, HttpServer.create(new InetSocketAddress(address, port), 0));
        rest.server.setExecutor(rest.threads);
        rest.server.createContext("/", rest::serve);
        rest.server.start();
        return rest;
    }

    /// Nobody but this machine may command the engine: it asks no password.
    public static InetAddress loopback(String host) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("The embedded Camunda listens on loopback only, not on " + host);
        }
        return address;
    }

    public URI address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            Answer answer = answer(exchange, body);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            boolean empty = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        try {
            if (body.length > LARGEST_BODY) {
                throw new Problem(413, "Payload Too Large", "A request may have " + LARGEST_BODY + " bytes");
            }
            Routes.Match match = routes.find(exchange.getRequestMethod(), path);
            if (match == null) {
                throw Problem.unsupported(exchange.getRequestMethod() + " " + path);
            }
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            return match.handler().handle(new Call(exchange.getRequestURI(), type, match.pathValues(), body));
        } catch (Exception e) {
            return problem(e).answer(path);
        }
    }

    private static Problem problem(Exception e) {
        return switch (e) {
            case Problem problem -> problem;
            case EngineUnavailable _, Purged _ -> new Problem(503, "UNAVAILABLE", String.valueOf(e.getMessage()));
            case TimeoutException _ ->
                new Problem(
                        504,
                        "DEADLINE_EXCEEDED",
                        "The engine did not answer in time; the command may still be executed");
            case InterruptedException _ -> new Problem(503, "UNAVAILABLE", "The engine stops");
            default -> unexpected(e);
        };
    }

    private static Problem unexpected(Exception e) {
        LOG.error("A request failed", e);
        return new Problem(500, e.getClass().getName(), "Unexpected error occurred during the request processing");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
