package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
        Process process = EngineJvm.start(EngineProcess.class, database, directory.toString());
        return new EngineProcess(process, URI.create(EngineJvm.await(process, READY)));
    }

    CamundaClient client() {
        return client;
    }

    /// As with kill -9.
    void kill() throws InterruptedException {
        EngineJvm.kill(process);
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
