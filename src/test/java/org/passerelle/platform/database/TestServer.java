package org.passerelle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// The one PostgreSQL of this test JVM, with the settings of the real one and a folder that goes when the JVM ends.
final class TestServer {

    static final ApplicationRole APPLICATION = new ApplicationRole(ApplicationRole.NAME);
    static final String APPLICATION_PASSWORD = PostgresServer.randomPassword();

    /// Tests open many connections, and a random password needs no stretching.
    private static final Map<String, String> FOR_TESTS = Map.of("scram_iterations", "1");

    static final PostgresServer POSTGRES = start();

    private static final int HOOKS_HAVE_BEGUN_MILLIS = 300;
    private static final int LONGEST_CLOSE_MILLIS = 20_000;

    private TestServer() {}

    private static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("passerelle-test-");
            PostgresServer server = PostgresServer.start(folder, TestDatabase.PROGRAMS, FOR_TESTS);
            APPLICATION.prepare(server.database("postgres"), APPLICATION_PASSWORD, false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(PostgresServer server, Path folder) {
        try {
            awaitContexts();
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// All that is to end with the JVM is ended at once. A context that closes still writes, and waits half a minute
    /// for a database that is gone before.
    private static void awaitContexts() throws InterruptedException {
        Thread.sleep(HOOKS_HAVE_BEGUN_MILLIS);
        for (Thread hook : Thread.getAllStackTraces().keySet()) {
            if (hook.getName().matches("Spring\\w+ShutdownHook")) {
                hook.join(LONGEST_CLOSE_MILLIS);
            }
        }
    }
}
