package org.passerelle.camunda;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import io.camunda.client.impl.oauth.OAuthCredentialsProviderBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Two clients, so that jobs waiting for work never delay a command.
@Component
class CamundaClients implements AutoCloseable {

    private static final int WORKER_THREADS = 8;
    private static final int WORKER_CONNECTIONS = 200;

    /// Polls are long ones: this is only the pause after one that brought jobs, and the next job may be there already.
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(5);

    private final CamundaClient commands;
    private final CamundaClient workers;

    CamundaClients(CamundaSettings settings, EngineAddress engine) {
        CredentialsProvider credentials =
                engine.credentials() == null ? credentials(settings.auth()) : engine.credentials();
        this.commands = builder(settings, engine, credentials).build();
        this.workers = builder(settings, engine, credentials)
                .numJobWorkerExecutionThreads(WORKER_THREADS)
                .maxHttpConnections(WORKER_CONNECTIONS)
                .build();
    }

    CamundaClient commands() {
        return commands;
    }

    CamundaClient workers() {
        return workers;
    }

    private static CamundaClientBuilder builder(
            CamundaSettings settings, EngineAddress engine, @Nullable CredentialsProvider credentials) {
        CamundaClientBuilder builder = CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .restAddress(engine.rest())
                .preferRestOverGrpc(true)
                .defaultRequestTimeout(settings.requestTimeout())
                .defaultJobTimeout(settings.jobTimeout())
                .defaultJobPollInterval(BETWEEN_POLLS)
                .defaultJobWorkerName("passerelle");
        return credentials == null ? builder : builder.credentialsProvider(credentials);
    }

    /// As the settings say, whatever else this machine's environment says about some Camunda.
    private static @Nullable CredentialsProvider credentials(CamundaSettings.Auth auth) {
        return switch (auth.method()) {
            case NONE -> null;
            case BASIC ->
                new BasicAuthCredentialsProviderBuilder()
                        .applyEnvironmentOverrides(false)
                        .username(auth.username())
                        .password(auth.password())
                        .build();
            case OIDC ->
                new OAuthCredentialsProviderBuilder()
                        .applyEnvironmentOverrides(false)
                        .credentialsCachePath(ownTokenFile().toString())
                        .clientId(auth.clientId())
                        .clientSecret(auth.clientSecret())
                        .audience(auth.audience())
                        .scope(auth.scope())
                        .authorizationServerUrl(String.valueOf(auth.tokenUrl()))
                        .build();
        };
    }

    /// The client keeps its token in a file, by default one for all programs of this user, which would take
    /// each other's tokens. Only this user can read ours, it goes with the process.
    private static Path ownTokenFile() {
        try {
            Path folder = Files.createTempDirectory("passerelle-camunda-");
            Path file = folder.resolve("token");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workers.close();
        commands.close();
    }
}
