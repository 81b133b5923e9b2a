package org.passerelle.camunda.embedded.log;

import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what was appended, commits it in groups, and says so. While PostgreSQL is away it waits and tries again.
///
/// It waits a moment for what else comes, unless somebody waits for the commit. So a command and what the engine makes
/// of it become one commit.
final class LogWriter implements AutoCloseable {

    private record Append(Block block, AppendListener listener, long generation) {}

    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final int GROUP_BYTES = 4 << 20;
    private static final long LINGER_MILLIS = 5;
    private static final long PATIENCE_FOR_LOCK_MILLIS = 5_000;

    private final DataSource dataSource;
    private final Runnable onLost;
    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>();
    private final Semaphore awaited = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable LogSession session;
    private @Nullable Thread thread;
    private boolean doubtful;
    private long end;
    private volatile long generation;
    private volatile boolean writing = true;
    private volatile boolean closed;

    private LogWriter(DataSource dataSource, Runnable onLost, LogSession session) throws SQLException {
        this.dataSource = dataSource;
        this.onLost = onLost;
        this.session = session;
        LogTable.create(session.connection());
        this.end = LogTable.end(session.connection());
    }

    static LogWriter open(DataSource dataSource, Runnable onLost) {
        long giveUp = System.currentTimeMillis() + PATIENCE_FOR_LOCK_MILLIS;
        while (true) {
            try {
                return new LogWriter(dataSource, onLost, LogSession.open(dataSource));
            } catch (EngineAlreadyRuns e) {
                // a process that was just killed lets go of its lock a moment later
                if (System.currentTimeMillis() > giveUp || !pause(100)) {
                    throw e;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL refuses the engine's log", e);
            }
        }
    }

    void start(Consumer<List<Block>> onCommit) {
        thread = Thread.ofPlatform().name("camunda-log").daemon().start(() -> run(onCommit));
    }

    void append(Block block, AppendListener listener) {
        queue.add(new Append(block, listener, generation));
    }

    /// Somebody waits until what was appended is committed.
    void hurry() {
        awaited.release();
    }

    long end() {
        return end;
    }

    boolean isWriting() {
        return writing;
    }

    boolean isClosed() {
        return closed;
    }

    <T> T withSession(Work<T> work) {
        lock.lock();
        try {
            return work.with(connected().connection());
        } catch (SQLException e) {
            drop();
            throw new IllegalStateException("PostgreSQL refuses the engine's log", e);
        } finally {
            lock.unlock();
        }
    }

    private void run(Consumer<List<Block>> onCommit) {
        while (!closed || !queue.isEmpty()) {
            List<Append> group = nextGroup();
            if (!persist(group, onCommit)) {
                return;
            }
        }
    }

    private List<Append> nextGroup() {
        List<Append> group = new ArrayList<>();
        Append next = firstOfGroup();
        int bytes = 0;
        while (next != null) {
            group.add(next);
            bytes += next.block().bytes().length;
            next = bytes < GROUP_BYTES ? queue.poll() : null;
        }
        return group;
    }

    private @Nullable Append firstOfGroup() {
        Append first = null;
        try {
            first = queue.poll(1, TimeUnit.SECONDS);
            if (first != null) {
                awaited.tryAcquire(LINGER_MILLIS, TimeUnit.MILLISECONDS);
                awaited.drainPermits();
            }
        } catch (InterruptedException e) {
            // closing; what is queued is still written
        }
        return first;
    }

    private boolean persist(List<Append> group, Consumer<List<Block>> onCommit) {
        while (true) {
            lock.lock();
            try {
                group.removeIf(append -> append.generation() != generation);
                if (group.isEmpty()) {
                    return true;
                }
                List<Block> blocks = group.stream().map(Append::block).toList();
                Connection connection = connected().connection();
                if (!doubtful || areMissing(connection, blocks.getLast())) {
                    LogTable.insert(connection, blocks);
                }
                end = blocks.getLast().high();
                doubtful = false;
                if (!writing) {
                    LOG.info("PostgreSQL is back, the engine goes on");
                    writing = true;
                }
                tell(group, blocks, onCommit);
                return true;
            } catch (SQLException | EngineAlreadyRuns e) {
                if (writing) {
                    LOG.warn("PostgreSQL is away, the engine waits: {}", e.getMessage());
                }
                writing = false;
                drop();
            } catch (LogLost e) {
                LOG.error("Another engine wrote to this log, this one stops");
                onLost.run();
                return false;
            } finally {
                lock.unlock();
            }
            if (closed || !pause(200)) {
                return false;
            }
        }
    }

    private static void tell(List<Append> group, List<Block> blocks, Consumer<List<Block>> onCommit) {
        group.forEach(append ->
                append.listener().onWrite(append.block().low(), append.block().high()));
        onCommit.accept(blocks);
        group.forEach(append ->
                append.listener().onCommit(append.block().low(), append.block().high()));
    }

    /// After a broken connection our blocks may be there already, and nothing else may.
    private boolean areMissing(Connection connection, Block last) throws SQLException {
        long found = LogTable.end(connection);
        if (found == end) {
            return true;
        }
        if (found == last.high() && LogTable.contains(connection, last)) {
            return false;
        }
        throw new LogLost();
    }

    private LogSession connected() throws SQLException {
        LogSession current = session;
        if (current == null) {
            current = LogSession.open(dataSource);
            session = current;
        }
        return current;
    }

    private void drop() {
        LogSession old = session;
        session = null;
        doubtful = true;
        try {
            if (old != null) {
                old.close();
            }
        } catch (SQLException e) {
            LOG.debug("The broken connection could not be closed", e);
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (thread != null) {
                thread.interrupt();
                thread.join(TimeUnit.SECONDS.toMillis(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.lock();
        try {
            drop();
        } finally {
            lock.unlock();
        }
    }

    /// Empties the log, forgets what is queued for it, and answers with the number of the epoch that begins.
    long clear() {
        return withSession(connection -> {
            LogTable.clear(connection);
            generation++;
            queue.clear();
            end = -1;
            return LogTable.epoch(connection);
        });
    }

    private static final class LogLost extends RuntimeException {}
}
