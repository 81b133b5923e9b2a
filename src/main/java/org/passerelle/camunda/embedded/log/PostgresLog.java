package org.passerelle.camunda.embedded.log;

import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The engine's log in PostgreSQL. Appends are queued and committed in groups, in order. One engine at a time uses it,
/// through its [LogView].
///
/// The engine reads what is not committed yet, up to a limit: a crash takes its conclusions with it, since nobody hears
/// of them before they are committed ([#afterCommit(Runnable)], [LogView#follow(Runnable)]).
public final class PostgresLog implements AutoCloseable {

    private static final int READ_AHEAD_BYTES = 1 << 20;

    private final DataSource dataSource;
    private final LogTail tail = new LogTail();
    private final AfterCommit afterCommit = new AfterCommit();
    private final LogWriter writer;
    private volatile long appended;
    private volatile long readable;
    private volatile long committed;
    private long uncommittedBytes;
    private volatile @Nullable LogView used;
    private volatile boolean ending;

    private PostgresLog(DataSource dataSource, LogWriter writer) {
        this.dataSource = dataSource;
        this.writer = writer;
        this.committed = writer.end();
        this.readable = committed;
        this.appended = committed;
    }

    /// @param onLost told when somebody else wrote to the log: this engine must stop
    public static PostgresLog open(DataSource dataSource, Runnable onLost) {
        PostgresLog log = new PostgresLog(dataSource, LogWriter.open(dataSource, onLost));
        log.writer.start(log::committed);
        return log;
    }

    /// What an engine that works on this log from now on sees of it.
    public LogView use() {
        LogView view = emptyView();
        use(view);
        return view;
    }

    /// What an engine sees that is made ready for later, until [#clear(LogView)].
    public LogView emptyView() {
        return new LogView(this);
    }

    private synchronized void use(LogView view) {
        used = view;
        view.early().forEach(append -> append(view, append.block(), append.listener()));
    }

    boolean isUsed(LogView view) {
        return used == view;
    }

    synchronized void append(LogView view, Block block, AppendListener listener) {
        if (used == view) {
            appended = block.high();
            uncommittedBytes += block.bytes().length;
            tail.add(block);
            writer.append(block, listener);
            letRead(view);
        } else {
            view.keep(block, listener);
        }
    }

    private void letRead(LogView view) {
        boolean ahead = uncommittedBytes <= READ_AHEAD_BYTES && writer.isWriting();
        long upTo = ahead ? appended : committed;
        if (readable < upTo) {
            readable = upTo;
            view.readable();
        }
    }

    /// Runs the action once everything appended so far can no longer be lost.
    public void afterCommit(Runnable action) {
        if (waitsForCommit(action)) {
            writer.hurry();
        } else {
            action.run();
        }
    }

    /// Never with the position of an epoch that ended meanwhile: all that comes after would wait behind it.
    private synchronized boolean waitsForCommit(Runnable action) {
        return afterCommit.add(appended, committed, action);
    }

    long lastReadable() {
        return readable;
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

    /// Forgets everything, and what the engine so far still writes. From now on the log is the next engine's.
    ///
    /// @return the number of the epoch that begins
    public long clear(LogView next) {
        letGo();
        long epoch = writer.clear();
        begin(next);
        return epoch;
    }

    private synchronized void letGo() {
        used = null;
    }

    private synchronized void begin(LogView next) {
        tail.clear();
        committed = -1;
        readable = -1;
        appended = -1;
        uncommittedBytes = 0;
        afterCommit.restart();
        use(next);
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

    /// It will be closed: who cannot read it since PostgreSQL is away does not try again.
    public void endWaiting() {
        ending = true;
    }

    boolean isEnding() {
        return ending || writer.isClosed();
    }

    private void committed(List<Block> blocks) {
        LogView view = moveTo(blocks);
        if (view != null) {
            view.committed();
        }
        afterCommit.run(committed);
    }

    private synchronized @Nullable LogView moveTo(List<Block> blocks) {
        committed = blocks.getLast().high();
        uncommittedBytes -=
                blocks.stream().mapToLong(block -> block.bytes().length).sum();
        tail.shrink(committed);
        LogView view = used;
        if (view != null) {
            letRead(view);
        }
        return view;
    }
}
