package org.passerelle.camunda.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/// The embedded Camunda alone in a process of its own, as a cluster that somebody else runs: behind a door at a
/// port that stays the same, where whoever asks shows what the cluster wants to see.
public final class StandInCluster implements AutoCloseable {

    private static final String READY = "ready";

    private final TestDatabase database = TestDatabase.empty();
    private final Path directory;
    private final String door;
    private final int port = freePort();
    private @Nullable Process process;

    /// @param door see [Door#of]
    public StandInCluster(Path directory, String door) {
        this.directory = directory;
        this.door = door;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// On the data it had.
    public void start() {
        Process running =
                EngineJvm.start(StandInCluster.class, database, directory.toString(), Integer.toString(port), door);
        process = running;
        EngineJvm.await(running, READY);
    }

    /// As with kill -9.
    public void kill() throws InterruptedException {
        EngineJvm.kill(Objects.requireNonNull(process));
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        database.setUser(args[1]);
        database.setPassword(System.getenv("DATABASE_PASSWORD"));
        EmbeddedCamunda camunda = EmbeddedCamunda.start(
                EmbeddedCamundaSettings.of(database, Path.of(args[2])).forProcessTestsOnly());
        open(Integer.parseInt(args[3]), Door.of(args[4]), camunda.address());
        System.out.println(READY);
        Thread.currentThread().join();
    }

    private static void open(int port, Predicate<@Nullable String> door, URI camunda) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        HttpClient inside =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        server.createContext("/", exchange -> {
            try (exchange) {
                if (door.test(exchange.getRequestHeaders().getFirst("Authorization"))) {
                    pass(exchange, camunda, inside);
                } else {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(401, -1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    private static void pass(HttpExchange exchange, URI camunda, HttpClient inside)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(camunda.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String header : Set.of("Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        var answer = inside.send(request.build(), BodyHandlers.ofByteArray());
        answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                .set("Content-Type", type));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
