package org.passerelle.engine.embedded.search;

import io.camunda.zeebe.protocol.record.Record;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.passerelle.engine.embedded.records.RecordProjection;
import org.passerelle.engine.embedded.rest.Routes;

/// Answers searches and look-ups from tables in the schema `camunda`, which it fills from the records.
public final class SearchProjection implements RecordProjection, AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Object moved = new Object();
    private final DataSource dataSource;
    private final Projector projector;
    private volatile long lastPosition;
    private volatile boolean doubtful;

    public SearchProjection(DataSource dataSource) {
        this.dataSource = dataSource;
        projector = new Projector(dataSource);
        try {
            lastPosition = projector.open();
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of the embedded Camunda cannot be set up", e);
        }
    }

    /// @param lastCommitted how far the log goes. Whoever reads waits a moment for the projection to come as far, so
    // that
    /// everybody finds what was acknowledged to them before.
    public void register(Routes routes, LongSupplier lastCommitted) {
        new ReadRoutes(dataSource)
                .register((method, path, handler) -> routes.on(method, path, call -> {
                    waitFor(lastCommitted.getAsLong());
                    return handler.handle(call);
                }));
    }

    private void waitFor(long position) throws InterruptedException {
        long patience = System.nanoTime() + LONGEST_WAIT.toNanos();
        synchronized (moved) {
            while (lastPosition < position && System.nanoTime() < patience) {
                moved.wait(LONGEST_WAIT.toMillis());
            }
        }
    }

    private void moveTo(long position) {
        synchronized (moved) {
            doubtful = false;
            lastPosition = position;
            moved.notifyAll();
        }
    }

    @Override
    public long lastPosition() {
        if (doubtful) {
            try {
                moveTo(projector.open());
            } catch (SQLException e) {
                throw new IllegalStateException("The projection does not know its position", e);
            }
        }
        return lastPosition;
    }

    @Override
    public void skipTo(long position) {
        if (position > lastPosition) {
            moveTo(position);
        }
    }

    @Override
    public void apply(List<Record<?>> batch) {
        try {
            projector.apply(batch, lastPosition);
            moveTo(batch.getLast().getPosition());
        } catch (SQLException e) {
            doubtful = true;
            throw new IllegalStateException(
                    "Records from %d on cannot be projected"
                            .formatted(batch.getFirst().getPosition()),
                    e);
        }
    }

    @Override
    public void clear() {
        try {
            projector.clear();
            moveTo(-1);
        } catch (SQLException e) {
            throw new IllegalStateException("The projection cannot be cleared", e);
        }
    }

    /// Forgets up to a thousand instances that ended before this time, with all that belongs to them.
    ///
    /// @return how many; call again while it is not 0
    public int forgetEndedBefore(Instant time) {
        try {
            return projector.forgetEndedBefore(time);
        } catch (SQLException e) {
            throw new IllegalStateException("Ended instances cannot be forgotten", e);
        }
    }

    @Override
    public void close() {
        projector.close();
    }
}
