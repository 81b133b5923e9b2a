package org.passerelle.camunda.embedded;

import io.camunda.client.CredentialsProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.broker.Broker;
import org.passerelle.camunda.embedded.rest.Endpoints;
import org.passerelle.camunda.embedded.rest.RestServer;
import org.passerelle.camunda.embedded.rest.Routes;
import org.passerelle.camunda.embedded.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Camunda 8 in this JVM, for trial, training, development and tests.
///
/// One engine works on one database at a time. Everything acknowledged is in PostgreSQL before the caller hears of it.
///
/// A snapshot every two minutes, if there is reason for one, keeps restarts short; the log reaches back to the older of
/// the last two. Searches find what has ended for thirty days, see [EmbeddedCamundaSettings].
public final class EmbeddedCamunda implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCamunda.class);

    private final Broker broker;
    private final RestServer server;
    private final @Nullable EngineSecret secret;

    private EmbeddedCamunda(Broker broker, RestServer server, @Nullable EngineSecret secret) {
        this.broker = broker;
        this.server = server;
        this.secret = secret;
    }

    public static EmbeddedCamunda start(EmbeddedCamundaSettings settings) {
        try {
            InetAddress loopback = RestServer.loopback(settings.host());
            SearchIndex search = new SearchIndex(settings.dataSource());
            Broker broker = Broker.start(
                    settings.dataSource(),
                    settings.dataDirectory(),
                    settings.clockOffset(),
                    settings.historyKept(),
                    search);
            try {
                Routes routes = new Routes();
                Endpoints.register(routes, broker, settings.forProcessTests());
                search.register(routes, broker::lastCommitted);
                EngineSecret secret = settings.forProcessTests() ? null : new EngineSecret();
                RestServer server = RestServer.start(
                        loopback, settings.port(), routes, secret == null ? null : secret.authorization());
                EmbeddedCamunda camunda = new EmbeddedCamunda(broker, server, secret);
                LOG.warn(
                        "Embedded Camunda on {}: FOR TRIAL, TRAINING AND TESTS, NOT FOR PRODUCTION. "
                                + "The engine libraries are under the Camunda License 1.0.",
                        camunda.address());
                return camunda;
            } catch (IOException | RuntimeException e) {
                broker.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the public API and the clock answer; for CPT also the monitoring address.
    public URI address() {
        return server.address();
    }

    /// For our own clients; absent when it only runs process tests.
    public @Nullable CredentialsProvider credentials() {
        return secret;
    }

    /// The engine's time.
    public InstantSource clock() {
        return broker.clock();
    }

    public Duration clockOffset() {
        return broker.clock().offset();
    }

    /// Puts the engine's clock this far ahead of (or, negative, behind) the real one. Due timers fire at once.
    public void setClockOffset(Duration offset) {
        broker.setClockOffset(offset);
    }

    public void advance(Duration step) {
        setClockOffset(clockOffset().plus(step));
    }

    /// Empties the engine: models, instances, log and searches.
    public void purge() {
        broker.purge();
    }

    /// A purge that also sets the clock right, for the next test.
    public void reset() {
        broker.purge(Duration.ZERO);
    }

    /// Grows with each purge; keys of different epochs may be equal.
    public long epoch() {
        return broker.epoch();
    }

    /// The engine takes one by itself every few minutes when enough has happened.
    void takeSnapshot() throws SQLException, IOException {
        broker.takeSnapshot();
    }

    /// The engine does so by itself every few minutes.
    void forgetOldHistory() {
        broker.forgetOldHistory();
    }

    /// For whoever is about to close its clients and then this: a Camunda client that closes waits up to five seconds
    /// for the answer to what its workers asked for last, and from now on they get it.
    public void handOutNoMoreJobs() {
        broker.handOutNoMoreJobs();
    }

    public boolean isHealthy() {
        return broker.isHealthy();
    }

    @Override
    public void close() {
        server.close();
        broker.close();
    }
}
