package org.passerelle.camunda;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import io.camunda.client.impl.oauth.OAuthCredentialsProviderBuilder;
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
        this.commands = builder(settings, engine).build();
        this.workers = builder(settings, engine)
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

    private static CamundaClientBuilder builder(CamundaSettings settings, EngineAddress engine) {
        CamundaClientBuilder builder = CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .restAddress(engine.rest())
                .preferRestOverGrpc(true)
                .defaultRequestTimeout(settings.requestTimeout())
                .defaultJobTimeout(settings.jobTimeout())
                .defaultJobPollInterval(BETWEEN_POLLS)
                .defaultJobWorkerName("passerelle");
        CredentialsProvider credentials =
                engine.credentials() == null ? credentials(settings.auth()) : engine.credentials();
        return credentials == null ? builder : builder.credentialsProvider(credentials);
    }

    private static @Nullable CredentialsProvider credentials(CamundaSettings.Auth auth) {
        return switch (auth.method()) {
            case NONE -> null;
            case BASIC ->
                new BasicAuthCredentialsProviderBuilder()
                        .username(auth.username())
                        .password(auth.password())
                        .build();
            case OIDC ->
                new OAuthCredentialsProviderBuilder()
                        .clientId(auth.clientId())
                        .clientSecret(auth.clientSecret())
                        .audience(auth.audience())
                        .scope(auth.scope())
                        .authorizationServerUrl(String.valueOf(auth.tokenUrl()))
                        .build();
        };
    }

    @Override
    public void close() {
        workers.close();
        commands.close();
    }
}
