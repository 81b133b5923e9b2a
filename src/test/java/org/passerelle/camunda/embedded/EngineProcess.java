package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.passerelle.OwnJvm;
import org.passerelle.platform.database.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/// An engine in a JVM of its own, to be killed. It takes a snapshot each second, so that some of the kills hit one that
/// is half written.
final class EngineProcess implements AutoCloseable {

    private static final String READY = "ready ";

    private final Process process;
    private final CamundaClient client;

    private EngineProcess(Process process, URI address) {
        this.process = process;
        this.client = CamundaClient.newClientBuilder()
                .restAddress(address)
                .preferRestOverGrpc(true)
                .defaultRequestTimeout(Duration.ofMinutes(1))
                .build();
    }

    static EngineProcess start(TestDatabase database, Path directory) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(OwnJvm.command(
                "-Xmx512m",
                EngineProcess.class.getName(),
                database.getJdbcUrl(),
                database.getUsername(),
                directory.toString()));
        builder.environment().put("CLASSPATH", classes);
        builder.environment().put("DATABASE_PASSWORD", database.getPassword());
        try {
            Process process = builder.redirectErrorStream(true).start();
            return new EngineProcess(process, address(process.inputReader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(BufferedReader output) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return URI.create(line.substring(READY.length()));
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("The engine did not start:\n" + all);
    }

    CamundaClient client() {
        return client;
    }

    /// As with kill -9.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
        client.close();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] args) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        database.setUser(args[1]);
        database.setPassword(System.getenv("DATABASE_PASSWORD"));
        EmbeddedCamunda camunda = EmbeddedCamunda.start(
                EmbeddedCamundaSettings.of(database, Path.of(args[2])).forProcessTestsOnly());
        System.out.println(READY + camunda.address());
        while (true) {
            Thread.sleep(1_000);
            camunda.takeSnapshot();
        }
    }
}
