package org.passerelle.engine;

import java.net.URI;

/// Where the engine's REST API is.
record EngineAddress(URI rest) {}
