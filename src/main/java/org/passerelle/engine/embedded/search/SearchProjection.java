package org.passerelle.engine.embedded.search;

import io.camunda.zeebe.protocol.record.Record;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.passerelle.engine.embedded.records.RecordProjection;
import org.passerelle.engine.embedded.rest.Routes;

/// Answers searches and look-ups from tables in the schema `camunda`, which it fills from the records.
public final class SearchProjection implements RecordProjection, AutoCloseable {

    private final DataSource dataSource;
    private final Projector projector;
    private volatile long lastPosition;

    public SearchProjection(DataSource dataSource) {
        this.dataSource = dataSource;
        projector = new Projector(dataSource);
        try {
            lastPosition = projector.open();
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of the embedded Camunda cannot be set up", e);
        }
    }

    public void register(Routes routes) {
        new ReadRoutes(dataSource).register(routes);
    }

    @Override
    public long lastPosition() {
        return lastPosition;
    }

    @Override
    public void apply(List<Record<?>> batch) {
        try {
            projector.apply(batch, lastPosition);
            lastPosition = batch.getLast().getPosition();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Records from %d on cannot be projected"
                            .formatted(batch.getFirst().getPosition()),
                    e);
        }
    }

    @Override
    public void clear() {
        try {
            projector.clear();
            lastPosition = -1;
        } catch (SQLException e) {
            throw new IllegalStateException("The projection cannot be cleared", e);
        }
    }

    /// Forgets up to a thousand instances that ended before this time, with all that belongs to them.
    ///
    /// @return how many; call again while it is not 0
    public int forgetEndedBefore(Instant time) {
        try {
            return projector.forgetEndedBefore(time);
        } catch (SQLException e) {
            throw new IllegalStateException("Ended instances cannot be forgotten", e);
        }
    }

    @Override
    public void close() {
        projector.close();
    }
}
