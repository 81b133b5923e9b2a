package org.passerelle.camunda.embedded.records;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.stream.impl.records.CopiedRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.passerelle.camunda.embedded.log.LogView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands every committed event to a projection, from where it stopped. Reading an event is dear, so commands and
/// rejections are not read at all.
public final class RecordFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordFeed.class);
    private static final int BATCH = 1_000;
    private static final long LINGER_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LogStream stream;
    private final LogView log;
    private final RecordSink projection;
    private final RecordMetadata metadata = new RecordMetadata();
    private final Semaphore available = new Semaphore(1);
    private final Runnable more = available::release;
    private final Semaphore awaited = new Semaphore(0);
    private final Thread thread;
    private long reached = -1;
    private volatile boolean closed;

    private RecordFeed(LogStream stream, LogView log, RecordSink projection) {
        this.stream = stream;
        this.log = log;
        this.projection = projection;
        this.thread = Thread.ofPlatform().name("camunda-records").daemon().unstarted(this::run);
    }

    public static RecordFeed start(LogStream stream, LogView log, RecordSink projection) {
        RecordFeed feed = new RecordFeed(stream, log, projection);
        log.follow(feed.more);
        projection.whenAwaited(feed.awaited::release);
        feed.thread.start();
        return feed;
    }

    private void run() {
        while (!closed) {
            try (LogStreamReader reader = stream.newLogStreamReader()) {
                reader.seekToNextEvent(projection.lastPosition());
                follow(reader);
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.warn("The projection stands at {} and tries again: {}", reached, e.toString());
                    pause();
                }
            }
        }
    }

    private void follow(LogStreamReader reader) {
        List<Record<?>> batch = new ArrayList<>();
        while (!closed) {
            while (batch.size() < BATCH && hasCommitted(reader)) {
                add(reader.next(), batch);
            }
            apply(batch);
            projection.skipTo(reached);
            if (!hasCommitted(reader)) {
                waitForMore();
            }
        }
    }

    private boolean hasCommitted(LogStreamReader reader) {
        return reader.hasNext() && reader.peekNext().getPosition() <= log.lastCommitted();
    }

    private void add(LoggedEvent entry, List<Record<?>> batch) {
        try {
            entry.readMetadata(metadata);
            if (metadata.getRecordType() == RecordType.EVENT) {
                batch.add(CopiedRecords.createCopiedRecord(stream.getPartitionId(), entry));
            }
        } catch (RuntimeException e) {
            apply(batch);
            projection.skip(entry.getPosition(), e);
        }
        reached = entry.getPosition();
    }

    private void apply(List<Record<?>> batch) {
        if (!batch.isEmpty()) {
            projection.apply(batch);
            batch.clear();
        }
    }

    /// And a moment longer, unless somebody waits: larger batches cost less.
    private void waitForMore() {
        try {
            if (available.tryAcquire(1, TimeUnit.SECONDS)) {
                awaited.tryAcquire(LINGER_MILLIS, TimeUnit.MILLISECONDS);
                awaited.drainPermits();
            }
            available.drainPermits();
        } catch (InterruptedException e) {
            // closing
        }
    }

    private void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            // closing
        }
    }

    @Override
    public void close() {
        closed = true;
        log.leave(more);
        available.release();
        thread.interrupt();
        try {
            if (!thread.join(PATIENCE)) {
                throw new IllegalStateException("The projection does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
