package org.passerelle.camunda.embedded.log;

import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Walks the readable blocks: the young ones in memory, the old ones in PostgreSQL.
final class LogReader implements LogStorageReader {

    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);

    private final PostgresLog log;
    private final LogView view;
    private final Queue<Block> loaded = new ArrayDeque<>();
    private long next;

    LogReader(PostgresLog log, LogView view) {
        this.log = log;
        this.view = view;
    }

    @Override
    public void seek(long position) {
        loaded.clear();
        next = 0;
        if (log.isUsed(view)) {
            next = beginOfBlock(position);
        }
    }

    private long beginOfBlock(long position) {
        Block young = log.tail().holding(position);
        return young != null ? young.low() : Math.max(0L, load(connection -> LogTable.floor(connection, position)));
    }

    @Override
    public boolean hasNext() {
        return log.isUsed(view) && next <= log.lastReadable();
    }

    @Override
    public DirectBuffer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Block block = loaded.isEmpty() ? log.tail().at(next) : loaded.remove();
        if (block == null) {
            loaded.addAll(load(connection -> LogTable.from(connection, next)));
            block = loaded.isEmpty() ? log.tail().first() : loaded.remove();
        }
        next = block.high() + 1;
        return new UnsafeBuffer(block.bytes());
    }

    @Override
    public void close() {
        loaded.clear();
    }

    private <T> T load(LogWriter.Work<T> work) {
        while (true) {
            try (Connection connection = log.dataSource().getConnection()) {
                return work.with(connection);
            } catch (SQLException e) {
                LOG.warn("PostgreSQL is away, a reader of the engine's log waits: {}", e.getMessage());
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (log.isEnding() || Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The engine's log is closed");
        }
    }
}
