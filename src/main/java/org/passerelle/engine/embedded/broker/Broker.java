package org.passerelle.engine.embedded.broker;

import io.camunda.zeebe.logstreams.log.LogStreamWriter.WriteFailure;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.util.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.passerelle.engine.embedded.log.PostgresLog;
import org.passerelle.engine.embedded.records.RecordFeed;
import org.passerelle.engine.embedded.records.RecordProjection;

/// One running engine: takes commands, answers when the outcome is safe, can be emptied.
public final class Broker implements AutoCloseable {

    private final WorkingDirectory directory;
    private final EngineClock clock;
    private final RecordProjection projection;
    private final PostgresLog log;
    private final ActorScheduler scheduler;
    private final Jobs jobs = new Jobs();
    private final Map<Long, CompletableFuture<Response>> requests = new ConcurrentHashMap<>();
    private final AtomicLong requestIds = new AtomicLong(System.currentTimeMillis() << 16);
    private final Responses responses = new Responses(this::respond);
    private final ReentrantReadWriteLock purging = new ReentrantReadWriteLock();
    private volatile boolean lost;
    private volatile long epoch;
    private Partition partition;
    private RecordFeed feed;

    private Broker(DataSource dataSource, Path dataDirectory, Duration clockOffset, RecordProjection projection)
            throws IOException {
        this.directory = WorkingDirectory.open(dataDirectory);
        this.clock = new EngineClock(clockOffset);
        this.projection = projection;
        this.log = PostgresLog.open(dataSource, () -> lost = true);
        this.epoch = log.epoch();
        this.scheduler = ActorScheduler.newActorScheduler()
                .setSchedulerName("camunda")
                .setCpuBoundActorThreadCount(1)
                .setIoBoundActorThreadCount(1)
                .build();
        scheduler.start();
        this.partition = new Partition(scheduler, clock, log, directory.emptyState(), responses, jobs);
        this.feed = RecordFeed.start(partition.stream(), projection);
    }

    public static Broker start(
            DataSource dataSource, Path dataDirectory, Duration clockOffset, RecordProjection projection)
            throws IOException {
        return new Broker(dataSource, dataDirectory, clockOffset, projection);
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
        long requestId = requestIds.incrementAndGet();
        CompletableFuture<Response> response = new CompletableFuture<>();
        requests.put(requestId, response);
        response.whenComplete((_, _) -> requests.remove(requestId));
        purging.readLock().lock();
        try {
            Either<WriteFailure, Long> written = partition
                    .writer()
                    .tryWrite(
                            WriteContext.userCommand(intent),
                            Commands.request(requestId, type, intent, key, value, reference));
            if (written.isLeft()) {
                response.completeExceptionally(new EngineUnavailable("The engine takes no command now"));
            }
        } finally {
            purging.readLock().unlock();
        }
        return response;
    }

    public Jobs jobs() {
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
        purging.writeLock().lock();
        try {
            feed.close();
            partition.close();
            log.clear();
            projection.clear();
            epoch = log.epoch();
            requests.values().forEach(response -> response.completeExceptionally(new Purged()));
            partition = new Partition(scheduler, clock, log, directory.emptyState(), responses, jobs);
            feed = RecordFeed.start(partition.stream(), projection);
        } finally {
            purging.writeLock().unlock();
        }
        jobs.wakeAll();
    }

    private static void stop(ActorScheduler scheduler) {
        try {
            scheduler.close();
        } catch (Exception e) {
            throw new IllegalStateException("The engine's threads do not stop", e);
        }
    }

    private void respond(long requestId, Response response) {
        // whoever asked in an earlier run is gone
        CompletableFuture<Response> request = requests.get(requestId);
        if (request != null) {
            log.afterCommit(() -> request.complete(response));
        }
    }

    @Override
    public void close() {
        requests.values()
                .forEach(response -> response.completeExceptionally(new EngineUnavailable("The engine stops")));
        jobs.wakeAll();
        feed.close();
        partition.close();
        stop(scheduler);
        log.close();
        directory.close();
    }
}
