package org.passerelle.camunda.embedded.records;

import io.camunda.zeebe.protocol.record.Record;
import java.time.Instant;
import java.util.List;

/// A view of the log that remembers how far it has read. One thread calls it.
public interface RecordSink extends AutoCloseable {

    /// The position of the last record applied, or -1. Committed together with what [#apply(List)] wrote, and asked
    /// again from the database after that failed.
    long lastPosition();

    /// Committed events in the order of their positions; commands and rejections are left out. May throw while the
    /// database is away: the same batch comes again. A record that cannot be applied is noted and passed, since all
    /// others would wait for it for ever.
    void apply(List<Record<?>> batch);

    /// Whatever came before this position was of no interest. Need not be remembered.
    default void skipTo(long position) {}

    /// This record cannot even be read: notes that and passes it.
    void skip(long position, RuntimeException reason);

    /// Tells the feed to hurry when somebody waits for a record.
    default void whenAwaited(Runnable hurry) {}

    /// Forgets what ended before this time.
    void forgetEndedBefore(Instant time);

    /// Forgets everything: the engine was purged and its positions start again.
    void clear();

    @Override
    void close();
}
