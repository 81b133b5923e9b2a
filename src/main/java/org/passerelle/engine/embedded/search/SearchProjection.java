package org.passerelle.engine.embedded.search;

import io.camunda.zeebe.protocol.record.Record;
import java.util.List;
import javax.sql.DataSource;
import org.passerelle.engine.embedded.records.RecordProjection;
import org.passerelle.engine.embedded.rest.Routes;

/// Answers searches and look-ups.
public final class SearchProjection implements RecordProjection {

    private volatile long lastPosition = -1;

    public SearchProjection(DataSource dataSource) {}

    public void register(Routes routes) {}

    @Override
    public long lastPosition() {
        return lastPosition;
    }

    @Override
    public void apply(List<Record<?>> batch) {
        lastPosition = batch.getLast().getPosition();
    }

    @Override
    public void clear() {
        lastPosition = -1;
    }
}
