package org.passerelle.engine.embedded.records;

import io.camunda.zeebe.protocol.record.Record;
import java.util.List;

/// A view of the log that remembers how far it has read. One thread calls it.
public interface RecordProjection {

    /// The position of the last record applied, or -1. Committed together with what [#apply(List)] wrote.
    long lastPosition();

    /// Committed records in the order of their positions, without gaps. May throw while the database is away:
    /// the same batch comes again.
    void apply(List<Record<?>> batch);

    /// Forgets everything: the engine was purged and its positions start again.
    void clear();
}
