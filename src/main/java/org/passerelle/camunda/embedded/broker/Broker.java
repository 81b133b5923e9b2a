package org.passerelle.camunda.embedded.broker;

import io.camunda.zeebe.logstreams.log.LogStreamWriter.WriteFailure;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.util.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.passerelle.camunda.embedded.log.LogView;
import org.passerelle.camunda.embedded.log.PostgresLog;
import org.passerelle.camunda.embedded.records.RecordFeed;
import org.passerelle.camunda.embedded.records.RecordSink;

/// One running engine: takes commands, answers when the outcome is safe, can be emptied.
public final class Broker implements AutoCloseable {

    private final ResourceStack opened = new ResourceStack();
    private final WorkingDirectory directory;
    private final EngineClock clock;
    private final Duration historyKept;
    private final RecordSink projection;
    private final PostgresLog log;
    private final Requests requests;
    private final JobSignals jobs = new JobSignals();
    private final ReentrantReadWriteLock purging = new ReentrantReadWriteLock();
    private final Snapshotter snapshotter;
    private final WarmPartition spare;
    private volatile boolean lost;
    private volatile long epoch;
    private volatile Partition partition;
    private RecordFeed feed;

    private Broker(
            DataSource dataSource,
            Path dataDirectory,
            Duration clockOffset,
            Duration historyKept,
            RecordSink projection)
            throws IOException {
        this.clock = new EngineClock(clockOffset);
        this.historyKept = historyKept;
        this.projection = opened.add(projection);
        try {
            this.directory = opened.add(WorkingDirectory.open(dataDirectory));
            this.log = opened.add(PostgresLog.open(dataSource, () -> lost = true));
            this.requests = new Requests(log);
            this.epoch = log.epoch();
            Snapshots snapshots = new Snapshots(dataSource);
            this.partition =
                    new Recovery(log, snapshots, directory).recover(epoch, state -> partition(log.use(), state));
            this.spare = new WarmPartition(clock, directory, state -> partition(log.emptyView(), state));
            opened.add(() -> partition.close());
            opened.add(spare);
            this.feed = RecordFeed.start(partition.stream(), partition.log(), projection);
            opened.add(() -> feed.close());
            this.snapshotter = opened.add(new Snapshotter(this, log, snapshots, projection, directory));
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    public static Broker start(
            DataSource dataSource,
            Path dataDirectory,
            Duration clockOffset,
            Duration historyKept,
            RecordSink projection)
            throws IOException {
        Broker broker = new Broker(dataSource, dataDirectory, clockOffset, historyKept, projection);
        broker.snapshotter.start();
        return broker;
    }

    private Partition partition(LogView view, Path state) {
        return new Partition(clock, view, state, requests.writer(), jobs);
    }

    /// Answers once the outcome can no longer be lost.
    ///
    /// @param key of what the command is about, or -1
    public CompletableFuture<Response> send(ValueType type, Intent intent, long key, UnifiedRecordValue value) {
        return send(type, intent, key, value, -1);
    }

    /// @param reference the caller's own number for this operation, or -1
    public CompletableFuture<Response> send(
            ValueType type, Intent intent, long key, UnifiedRecordValue value, long reference) {
        if (!isHealthy()) {
            throw new EngineUnavailable("The engine is not running");
        }
        if (!log.isWriting()) {
            throw new EngineUnavailable("PostgreSQL is away, the engine waits for it");
        }
        Requests.Waiting request = requests.open();
        purging.readLock().lock();
        try {
            Either<WriteFailure, Long> written = partition
                    .writer()
                    .tryWrite(
                            WriteContext.userCommand(intent),
                            Commands.request(request.id(), type, intent, key, value, reference));
            if (written.isLeft()) {
                request.response().completeExceptionally(new EngineUnavailable("The engine takes no command now"));
            }
        } finally {
            purging.readLock().unlock();
        }
        return request.response();
    }

    /// From now on nobody waits for jobs, or gets any.
    public void handOutNoMoreJobs() {
        jobs.end();
    }

    public JobSignals jobs() {
        return jobs;
    }

    public EngineClock clock() {
        return clock;
    }

    public void setClockOffset(Duration offset) {
        boolean back = offset.compareTo(clock.offset()) < 0;
        clock.setOffset(offset);
        if (back) {
            purging.writeLock().lock();
            try {
                partition.restartProcessor();
            } finally {
                purging.writeLock().unlock();
            }
        }
    }

    /// Grows with each purge.
    public long epoch() {
        return epoch;
    }

    /// The position of the youngest record that can no longer be lost.
    public long lastCommitted() {
        return log.lastCommitted();
    }

    public boolean isHealthy() {
        return !lost && partition.isHealthy();
    }

    public void purge() {
        purge(clock.offset());
    }

    /// Begins anew at this time; cheaper than first to move the clock of what is thrown away.
    public void purge(Duration clockOffset) {
        purging.writeLock().lock();
        try {
            clock.setOffset(clockOffset);
            Partition used = partition;
            Partition next = spare.take();
            feed.close();
            epoch = log.clear(next.log());
            projection.clear();
            requests.failAll(new Purged());
            partition = next;
            feed = RecordFeed.start(next.stream(), next.log(), projection);
            snapshotter.restart();
            spare.replace(used);
        } finally {
            purging.writeLock().unlock();
        }
        jobs.wakeAll();
    }

    /// A snapshot now, not only now and then.
    public void takeSnapshot() throws SQLException, IOException {
        snapshotter.take(purging.readLock());
    }

    /// Searches need not find for ever what has ended.
    public void forgetOldHistory() {
        projection.forgetEndedBefore(clock.instant().minus(historyKept));
    }

    long lastProcessed() {
        purging.readLock().lock();
        try {
            return partition.lastProcessedPosition();
        } finally {
            purging.readLock().unlock();
        }
    }

    void copyState(Path target) {
        partition.state().createSnapshot(target.toFile());
    }

    @Override
    public void close() {
        letGo();
        log.endWaiting();
        try {
            opened.close();
        } finally {
            // who came in between
            letGo();
        }
    }

    private void letGo() {
        requests.failAll(new EngineUnavailable("The engine stops"));
        jobs.wakeAll();
    }
}
