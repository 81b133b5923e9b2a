package org.passerelle.engine.embedded.records;

import io.camunda.zeebe.logstreams.log.LogRecordAwaiter;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.stream.impl.records.CopiedRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands every committed record to a projection, from where it stopped.
public final class RecordFeed implements AutoCloseable, LogRecordAwaiter {

    private static final Logger LOG = LoggerFactory.getLogger(RecordFeed.class);
    private static final int BATCH = 1_000;

    private final LogStream stream;
    private final RecordProjection projection;
    private final Semaphore available = new Semaphore(1);
    private final Thread thread;
    private volatile boolean closed;

    private RecordFeed(LogStream stream, RecordProjection projection) {
        this.stream = stream;
        this.projection = projection;
        this.thread = Thread.ofPlatform().name("camunda-records").daemon().unstarted(this::run);
    }

    public static RecordFeed start(LogStream stream, RecordProjection projection) {
        RecordFeed feed = new RecordFeed(stream, projection);
        stream.registerRecordAvailableListener(feed);
        feed.thread.start();
        return feed;
    }

    @Override
    public void onRecordAvailable() {
        available.release();
    }

    private void run() {
        try (LogStreamReader reader = stream.newLogStreamReader()) {
            while (!closed && !seek(reader)) {
                pause();
            }
            while (!closed) {
                List<Record<?>> batch = next(reader);
                if (batch.isEmpty()) {
                    waitForMore();
                } else {
                    apply(batch);
                }
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("The records of the engine are no longer read", e);
            }
        }
    }

    private boolean seek(LogStreamReader reader) {
        try {
            reader.seekToNextEvent(projection.lastPosition());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The projection does not know its position: {}", e.getMessage());
            return false;
        }
    }

    private List<Record<?>> next(LogStreamReader reader) {
        List<Record<?>> batch = new ArrayList<>();
        while (batch.size() < BATCH && reader.hasNext()) {
            batch.add(CopiedRecords.createCopiedRecord(stream.getPartitionId(), reader.next()));
        }
        return batch;
    }

    private void apply(List<Record<?>> batch) {
        while (!closed) {
            try {
                projection.apply(batch);
                return;
            } catch (RuntimeException e) {
                LOG.warn(
                        "The projection did not take records {} to {}, trying again: {}",
                        batch.getFirst().getPosition(),
                        batch.getLast().getPosition(),
                        e.toString());
                pause();
            }
        }
    }

    private void waitForMore() {
        try {
            available.tryAcquire(1, TimeUnit.SECONDS);
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
        stream.removeRecordAvailableListener(this);
        available.release();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
