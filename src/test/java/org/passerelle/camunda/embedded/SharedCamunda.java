package org.passerelle.camunda.embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.api.command.ClientException;
import io.camunda.process.test.api.CamundaClientBuilderFactory;
import io.camunda.process.test.impl.assertions.CamundaDataSource;
import io.camunda.process.test.impl.coverage.ProcessCoverage;
import io.camunda.process.test.impl.runtime.CamundaProcessTestRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.passerelle.Patience;
import org.passerelle.platform.database.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The one embedded Camunda for the process tests of this JVM, as Camunda Process Test wants to see it.
final class SharedCamunda implements CamundaProcessTestRuntime {

    /// Camunda Process Test would look every 100 ms only.
    static final Duration ASSERTION_INTERVAL = Duration.ofMillis(5);

    private static final Logger LOG = LoggerFactory.getLogger(SharedCamunda.class);

    private final HikariDataSource database = pooled(TestDatabase.empty());
    private final Path directory = temporaryDirectory();
    private final EmbeddedCamunda camunda = EmbeddedCamunda.start(
            EmbeddedCamundaSettings.of(database, directory).forProcessTestsOnly());
    private final CamundaClient client = getCamundaClientBuilderFactory().get().build();

    /// It is started for the first test that asks, and ends with the last.
    static SharedCamunda of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(SharedCamunda.class, _ -> started(), SharedCamunda.class);
    }

    static SharedCamunda started() {
        SharedCamunda camunda = new SharedCamunda();
        camunda.warmUp();
        return camunda;
    }

    /// The first models of a JVM load the whole of FEEL and DMN: on a busy machine that takes longer than Camunda lets
    /// a caller wait.
    private void warmUp() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            try {
                Deployments.deploy(client, "embedded/visit");
                break;
            } catch (ClientException e) {
                LOG.info("Not warm yet: {}", e.getMessage());
            }
        }
        clear();
    }

    EmbeddedCamunda camunda() {
        return camunda;
    }

    CamundaDataSource dataSource() {
        return new CamundaDataSource(client);
    }

    ProcessCoverage coverageOf(Class<?> testClass) {
        return ProcessCoverage.newBuilder()
                .testClass(testClass)
                .dataSource(this::dataSource)
                .printStream(_ -> {})
                .build();
    }

    /// Empty and on time, for the next test.
    void clear() {
        camunda.reset();
    }

    @Override
    public void start() {
        // It runs
    }

    @Override
    public URI getCamundaRestApiAddress() {
        return camunda.address();
    }

    @Override
    public URI getCamundaMonitoringApiAddress() {
        return camunda.address();
    }

    @Override
    public URI getCamundaGrpcApiAddress() {
        // Nobody is there, but whoever builds a client must say something
        return camunda.address();
    }

    @Override
    public URI getConnectorsRestApiAddress() {
        // The same
        return camunda.address();
    }

    @Override
    public CamundaClientBuilderFactory getCamundaClientBuilderFactory() {
        return () -> stayingWithRest(CamundaClient.newClientBuilder()
                .restAddress(getCamundaRestApiAddress())
                .grpcAddress(getCamundaGrpcApiAddress())
                .preferRestOverGrpc(true)
                .defaultRequestTimeout(Patience.PATIENCE));
    }

    /// Camunda Process Test tells each client to prefer gRPC.
    private static CamundaClientBuilder stayingWithRest(CamundaClientBuilder builder) {
        return (CamundaClientBuilder) Proxy.newProxyInstance(
                SharedCamunda.class.getClassLoader(),
                new Class<?>[] {CamundaClientBuilder.class},
                (self, method, args) -> {
                    if (method.getName().equals("preferRestOverGrpc")) {
                        return self;
                    }
                    try {
                        Object result = method.invoke(builder, args);
                        return result == builder ? self : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() {
        client.close();
        camunda.close();
        database.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    static HikariDataSource pooled(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    /// In memory where there is such a place: the engine's state is opened anew for each test.
    private static Path temporaryDirectory() {
        Path memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "embedded-camunda")
                    : Files.createTempDirectory("embedded-camunda");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
