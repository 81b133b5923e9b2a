package org.passerelle.camunda.embedded.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.log.PostgresLog;
import org.passerelle.camunda.embedded.records.RecordSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a snapshot now and then, trims the log behind what snapshots and projection still need, and has old history
/// forgotten.
final class Snapshotter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshotter.class);
    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofSeconds(5);
    /// Records to read again after a crash.
    private static final long WORTH_IT = 5_000;

    private final Broker broker;
    private final PostgresLog log;
    private final Snapshots snapshots;
    private final RecordSink projection;
    private final WorkingDirectory directory;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("camunda-snapshots").daemon().unstarted(task));
    private volatile long lastSnapshot = -1;
    private volatile long projectedBefore = -1;
    private volatile @Nullable Instant lastTried;

    Snapshotter(
            Broker broker, PostgresLog log, Snapshots snapshots, RecordSink projection, WorkingDirectory directory) {
        this.broker = broker;
        this.log = log;
        this.snapshots = snapshots;
        this.projection = projection;
        this.directory = directory;
    }

    /// The first snapshot of a run comes as soon as it is worth it: were it to wait like the others, an engine that is
    /// killed again and again would have more to read at each start, until it starts no more.
    void start() {
        lastSnapshot = snapshots.youngest(broker.epoch());
        repeat(this::takeIfTime, LOOK);
        repeat(this::forgetOldHistory, EVERY);
    }

    private void repeat(Runnable work, Duration pause) {
        thread.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The engine was emptied.
    void restart() {
        lastSnapshot = -1;
        projectedBefore = -1;
    }

    private void takeIfTime() {
        Instant last = lastTried;
        if (last == null || !Instant.now().isBefore(last.plus(EVERY))) {
            takeIfWorthIt();
        }
    }

    private void forgetOldHistory() {
        try {
            broker.forgetOldHistory();
        } catch (RuntimeException e) {
            LOG.warn("Old history was not forgotten, the next try is in {}: {}", EVERY, e.toString());
        }
    }

    /// What one command brought about stands behind it in the log, however much that is.
    private boolean isWorthIt() {
        return broker.isHealthy()
                && broker.lastProcessed() > lastSnapshot
                && broker.lastCommitted() - lastSnapshot >= WORTH_IT;
    }

    private synchronized void takeIfWorthIt() {
        try {
            if (isWorthIt()) {
                lastTried = Instant.now();
                broker.takeSnapshot();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warn("No snapshot was taken, the next try is in {}: {}", EVERY, e.toString());
        }
    }

    /// @param purging held meanwhile. Always taken after our own monitor, else two snapshots and a purge could wait for
    /// each other
    synchronized void take(Lock purging) throws SQLException, IOException {
        purging.lock();
        try {
            take();
        } finally {
            purging.unlock();
        }
    }

    private void take() throws SQLException, IOException {
        Path copy = directory.emptyCopy();
        long epoch = broker.epoch();
        // what is processed by now is in the copy; more may be
        long processed = broker.lastProcessed();
        broker.copyState(copy);
        CompletableFuture<Void> everythingInTheCopyIsCommitted = new CompletableFuture<>();
        log.afterCommit(() -> everythingInTheCopyIsCommitted.complete(null));
        everythingInTheCopyIsCommitted.orTimeout(30, TimeUnit.SECONDS).join();
        long needed = snapshots.save(epoch, processed, copy);
        directory.emptyCopy();
        lastSnapshot = processed;
        // the projection's position of last time is on disk for sure by now
        log.trim(Math.min(needed, projectedBefore));
        projectedBefore = projection.lastPosition();
        LOG.info("Snapshot of the engine taken at position {}", processed);
    }

    @Override
    public void close() {
        thread.shutdown();
        takeIfWorthIt();
    }
}
