package org.passerelle.camunda;

import java.net.URI;

/// Where the engine's REST API is.
record EngineAddress(URI rest) {}
