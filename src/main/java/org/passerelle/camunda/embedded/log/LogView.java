package org.passerelle.camunda.embedded.log;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.agrona.concurrent.UnsafeBuffer;

/// The log as one engine sees it. An engine that is made ready for later sees an empty one; what an engine still writes
/// after its log was cleared goes nowhere.
public final class LogView implements LogStorage {

    record Early(Block block, AppendListener listener) {}

    private final PostgresLog log;
    private final Set<CommitListener> engine = new CopyOnWriteArraySet<>();
    private final Set<Runnable> followers = new CopyOnWriteArraySet<>();
    private final List<Early> early = new ArrayList<>();

    LogView(PostgresLog log) {
        this.log = log;
    }

    @Override
    public void append(long low, long high, BufferWriter writer, AppendListener listener) {
        byte[] bytes = new byte[writer.getLength()];
        writer.write(new UnsafeBuffer(bytes), 0);
        log.append(this, new Block(low, high, bytes), listener);
    }

    void keep(Block block, AppendListener listener) {
        early.add(new Early(block, listener));
    }

    /// What was written before the log was ours.
    List<Early> early() {
        return early;
    }

    @Override
    public LogStorageReader newReader() {
        return new LogReader(log, this);
    }

    @Override
    public void addCommitListener(CommitListener listener) {
        engine.add(listener);
    }

    @Override
    public void removeCommitListener(CommitListener listener) {
        engine.remove(listener);
    }

    /// The engine reads on before the commit.
    void readable() {
        engine.forEach(CommitListener::onCommit);
    }

    /// Whoever works for others waits for the commit.
    public void follow(Runnable onCommit) {
        followers.add(onCommit);
    }

    public void leave(Runnable onCommit) {
        followers.remove(onCommit);
    }

    void committed() {
        followers.forEach(Runnable::run);
    }

    public long lastCommitted() {
        return log.lastCommitted();
    }
}
