package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import java.time.Duration;

/// The Camunda client on an embedded engine, as the product uses it.
final class Clients {

    private Clients() {}

    static CamundaClient of(EmbeddedCamunda camunda) {
        var builder = CamundaClient.newClientBuilder()
                .restAddress(camunda.address())
                .preferRestOverGrpc(true)
                .defaultRequestTimeout(Duration.ofMinutes(1));
        CredentialsProvider credentials = camunda.credentials();
        return (credentials == null ? builder : builder.credentialsProvider(credentials)).build();
    }
}
