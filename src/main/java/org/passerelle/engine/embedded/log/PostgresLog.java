package org.passerelle.engine.embedded.log;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import javax.sql.DataSource;
import org.agrona.concurrent.UnsafeBuffer;

/// The engine's log in PostgreSQL. Appends are queued and committed in groups, in order; readers see committed blocks
/// only.
public final class PostgresLog implements LogStorage, AutoCloseable {

    private final DataSource dataSource;
    private final LogTail tail = new LogTail();
    private final Set<CommitListener> commitListeners = new CopyOnWriteArraySet<>();
    private final AfterCommit afterCommit = new AfterCommit();
    private final LogWriter writer;
    private volatile long appended;
    private volatile long committed;

    private PostgresLog(DataSource dataSource, LogWriter writer) {
        this.dataSource = dataSource;
        this.writer = writer;
        this.committed = writer.end();
        this.appended = committed;
    }

    /// @param onLost told when somebody else wrote to the log: this engine must stop
    public static PostgresLog open(DataSource dataSource, Runnable onLost) {
        PostgresLog log = new PostgresLog(dataSource, LogWriter.open(dataSource, onLost));
        log.writer.start(log::committed);
        return log;
    }

    @Override
    public void append(long low, long high, BufferWriter block, AppendListener listener) {
        byte[] bytes = new byte[block.getLength()];
        block.write(new UnsafeBuffer(bytes), 0);
        appended = high;
        writer.append(new LogWriter.Append(new Block(low, high, bytes), listener));
    }

    @Override
    public LogStorageReader newReader() {
        return new LogReader(this);
    }

    @Override
    public void addCommitListener(CommitListener listener) {
        commitListeners.add(listener);
    }

    @Override
    public void removeCommitListener(CommitListener listener) {
        commitListeners.remove(listener);
    }

    /// Runs the action once everything appended so far can no longer be lost.
    public void afterCommit(Runnable action) {
        afterCommit.add(appended, committed, action);
    }

    public long lastCommitted() {
        return committed;
    }

    /// Whether every record since the epoch began is still there.
    public boolean isWhole() {
        return writer.withSession(LogTable::begin) <= 1;
    }

    /// Whether PostgreSQL takes what is appended.
    public boolean isWriting() {
        return writer.isWriting();
    }

    public long epoch() {
        return writer.withSession(LogTable::epoch);
    }

    /// Forgets all records before the given position.
    public void trim(long position) {
        writer.withSession(connection -> LogTable.deleteBefore(connection, Math.min(position, committed)));
    }

    /// Forgets everything. Nobody may read or append meanwhile.
    public void clear() {
        writer.withSession(connection -> {
            LogTable.clear(connection);
            return 0;
        });
        writer.restart();
        tail.clear();
        afterCommit.restart();
        committed = -1;
        appended = -1;
    }

    @Override
    public void close() {
        writer.close();
    }

    DataSource dataSource() {
        return dataSource;
    }

    LogTail tail() {
        return tail;
    }

    boolean isClosed() {
        return writer.isClosed();
    }

    private void committed(Block block) {
        tail.add(block);
        committed = block.high();
        commitListeners.forEach(CommitListener::onCommit);
        afterCommit.run(committed);
    }
}
