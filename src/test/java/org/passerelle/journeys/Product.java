package org.passerelle.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.OwnJvm;
import org.passerelle.platform.database.TestDatabase;

/// The running product in a process of its own, to be killed and started again on the same data.
public final class Product implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final List<String> settings;
    private final List<String> jvm;
    private final int port = freePort();
    private @Nullable Process process;

    /// For a test.
    public Product(Path folder, String... settings) {
        this(folder, OwnJvm.FOR_A_SHORT_LIFE, settings);
    }

    private Product(Path folder, List<String> jvm, String... settings) {
        this.folder = folder;
        this.jvm = jvm;
        this.settings = List.of(settings);
    }

    /// As somebody starts it who works with it.
    public static Product measured(Path folder, String... settings) {
        return new Product(folder, List.of("-XX:+UseParallelGC"), settings);
    }

    public int port() {
        return port;
    }

    public Path log() {
        return folder.resolve("passerelle.log");
    }

    public Path data() {
        return folder.resolve("data");
    }

    public long pid() {
        return running().pid();
    }

    /// Its own database, as long as it runs.
    public Connection database() throws IOException, SQLException {
        try (Stream<Path> files = Files.walk(data(), 3)) {
            Path password = files.filter(file -> file.endsWith("passerelle-password"))
                    .findFirst()
                    .orElseThrow();
            String postgres = Files.readAllLines(password.resolveSibling("postmaster.pid"))
                    .get(3);
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + postgres + "/passerelle",
                    "passerelle",
                    Files.readString(password));
        }
    }

    /// Answers how long it took until the sign-in page came.
    public Duration start() {
        List<String> command = OwnJvm.command("-Xmx1g");
        command.addAll(jvm);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.passerelle.PasserelleApplication",
                "--server.port=" + port,
                "--passerelle.data=" + data(),
                // walks go on for years
                "--passerelle.training.farthest=36500d"));
        command.addAll(settings);
        unpackNothing();
        long begin = System.nanoTime();
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitFirstPage();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /// The programs of PostgreSQL are there already: to unpack them takes seconds, and every test of the JVM did.
    private void unpackNothing() {
        Path programs = data().resolve("programs");
        try {
            if (!Files.exists(programs)) {
                Path unpacked = Files.createDirectories(TestDatabase.PROGRAMS);
                Files.createDirectories(data());
                Files.createSymbolicLink(programs, unpacked.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As the power button would, except that the operating system keeps its caches.
    public void kill() {
        Process running = running();
        running.destroyForcibly();
        running.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            } catch (RuntimeException e) {
                process.destroyForcibly();
            }
        }
    }

    private void awaitFirstPage() {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!running().isAlive()) {
                    throw new IllegalStateException("The product ended at its start:\n" + tail());
                }
                try {
                    if (http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // asked again
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("No first page in time:\n" + tail());
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
