package org.passerelle.camunda;

import io.camunda.client.CredentialsProvider;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where the engine's REST API is; with what it asks for when that is no setting.
record EngineAddress(URI rest, @Nullable CredentialsProvider credentials) {}
