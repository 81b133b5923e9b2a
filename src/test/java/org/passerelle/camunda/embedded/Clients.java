package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import java.time.Duration;

/// The Camunda client on an embedded engine, as the product uses it.
final class Clients {

    private Clients() {}

    static CamundaClient of(EmbeddedCamunda camunda) {
        return CamundaClient.newClientBuilder()
                .restAddress(camunda.address())
                .preferRestOverGrpc(true)
                .defaultRequestTimeout(Duration.ofMinutes(1))
                .build();
    }
}
