package org.passerelle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// The one PostgreSQL of this test JVM, with the settings of the real one and a folder that goes when the JVM ends.
final class TestServer {

    static final ApplicationRole APPLICATION = new ApplicationRole(ApplicationRole.NAME);
    static final String APPLICATION_PASSWORD = PostgresServer.randomPassword();
    static final PostgresServer POSTGRES = start();

    private TestServer() {}

    private static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("passerelle-test-");
            PostgresServer server = PostgresServer.start(folder, TestDatabase.PROGRAMS);
            APPLICATION.prepare(server.database("postgres"), APPLICATION_PASSWORD);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(PostgresServer server, Path folder) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
