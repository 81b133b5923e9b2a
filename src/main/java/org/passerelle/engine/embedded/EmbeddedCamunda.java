package org.passerelle.engine.embedded;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/// Camunda 8 in this JVM, for trial, training, development and tests.
///
/// One engine works on one database at a time. Everything acknowledged is in PostgreSQL before the caller hears of it.
public final class EmbeddedCamunda implements AutoCloseable {

    private EmbeddedCamunda() {}

    public static EmbeddedCamunda start(EmbeddedCamundaSettings settings) {
        throw new UnsupportedOperationException(settings.host());
    }

    /// Where the public API, the clock and the purge answer; for CPT also the monitoring address.
    public URI address() {
        throw new UnsupportedOperationException();
    }

    /// The engine's time.
    public InstantSource clock() {
        throw new UnsupportedOperationException();
    }

    public Duration clockOffset() {
        throw new UnsupportedOperationException();
    }

    /// Puts the engine's clock this far ahead of (or, negative, behind) the real one. Due timers fire at once.
    public void setClockOffset(Duration offset) {
        throw new UnsupportedOperationException();
    }

    public void advance(Duration step) {
        setClockOffset(clockOffset().plus(step));
    }

    /// Empties the engine: models, instances, log and searches.
    public void purge() {
        throw new UnsupportedOperationException();
    }

    /// Grows with each purge; keys of different epochs may be equal.
    public long epoch() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
