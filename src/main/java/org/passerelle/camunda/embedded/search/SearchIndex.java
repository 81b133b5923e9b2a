package org.passerelle.camunda.embedded.search;

import io.camunda.zeebe.protocol.record.Record;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.passerelle.camunda.embedded.records.RecordSink;
import org.passerelle.camunda.embedded.rest.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers searches and look-ups from tables in the schema `camunda`, which it fills from the records.
public final class SearchIndex implements RecordSink {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /// SQL states that tell of the data, not of the database: bad value, broken constraint, too large for an index.
    private static final Pattern FAULT_OF_THE_RECORD = Pattern.compile("(22|23|54).*");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Object moved = new Object();
    private final DataSource dataSource;
    private final RowStore projector;
    private volatile Runnable hurry = () -> {};
    private volatile long lastPosition;
    private volatile boolean doubtful;

    public SearchIndex(DataSource dataSource) {
        this.dataSource = dataSource;
        projector = new RowStore(dataSource);
        try {
            lastPosition = projector.open();
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of the embedded Camunda cannot be set up", e);
        }
    }

    /// @param lastCommitted how far the log goes. Whoever reads waits a moment for the projection to come as far, so
    /// that everybody finds what was acknowledged to them before.
    public void register(Routes routes, LongSupplier lastCommitted) {
        new ReadRoutes(dataSource)
                .register((method, path, handler) -> routes.on(method, path, call -> {
                    waitFor(lastCommitted.getAsLong());
                    return handler.handle(call);
                }));
    }

    void waitFor(long position) throws InterruptedException {
        if (lastPosition >= position) {
            return;
        }
        hurry.run();
        long patience = System.nanoTime() + LONGEST_WAIT.toNanos();
        synchronized (moved) {
            while (lastPosition < position && System.nanoTime() < patience) {
                moved.wait(LONGEST_WAIT.toMillis());
            }
        }
    }

    @Override
    public void whenAwaited(Runnable newHurry) {
        hurry = newHurry;
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
            if (e.getSQLState() == null
                    || !FAULT_OF_THE_RECORD.matcher(e.getSQLState()).matches()) {
                doubtful = true;
                throw new IllegalStateException(
                        "Records from %d on cannot be projected"
                                .formatted(batch.getFirst().getPosition()),
                        e);
            }
            applyOthers(batch, e);
        } catch (RuntimeException e) {
            applyOthers(batch, e);
        }
    }

    private void applyOthers(List<Record<?>> batch, Exception reason) {
        if (batch.size() > 1) {
            batch.forEach(record -> apply(List.of(record)));
            return;
        }
        Record<?> record = batch.getFirst();
        skip(
                record.getPosition(),
                "%s %s of key %d".formatted(record.getValueType(), record.getIntent(), record.getKey()),
                reason);
    }

    @Override
    public void skip(long position, RuntimeException reason) {
        skip(position, "not readable", reason);
    }

    /// The log says what it was, the table also why: that may quote what a person typed.
    private void skip(long position, String what, Exception reason) {
        try {
            projector.skip(position, what, reason.toString());
            moveTo(position);
            LOG.error(
                    "Searches miss record {} ({}): {}. See camunda.skipped_record",
                    position,
                    what,
                    reason.getClass().getSimpleName());
        } catch (SQLException e) {
            doubtful = true;
            throw new IllegalStateException("Record %d cannot be passed".formatted(position), e);
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

    /// Instances, with all that belongs to them, and decisions that nobody's instance asked for.
    @Override
    public void forgetEndedBefore(Instant time) {
        try {
            int some = 1;
            while (some > 0) {
                some = projector.forgetEndedBefore(time);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Ended instances cannot be forgotten", e);
        }
    }

    @Override
    public void close() {
        projector.close();
    }
}
