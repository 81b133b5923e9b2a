package org.passerelle.camunda.embedded.broker;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import org.passerelle.camunda.embedded.log.PostgresLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the engine back to where the log ends: from the youngest sound snapshot, else from the whole log.
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final PostgresLog log;
    private final Snapshots snapshots;
    private final WorkingDirectory directory;

    Recovery(PostgresLog log, Snapshots snapshots, WorkingDirectory directory) {
        this.log = log;
        this.snapshots = snapshots;
        this.directory = directory;
    }

    Partition recover(long epoch, Function<Path, Partition> open) {
        try {
            for (long position : snapshots.positions(epoch)) {
                Path state = directory.newState();
                if (snapshots.restore(position, state)) {
                    return open.apply(state);
                }
                LOG.warn("The snapshot at position {} is damaged, an older one must do", position);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses the engine's snapshots", e);
        }
        if (!log.isWhole()) {
            throw new IllegalStateException(
                    "No snapshot of the engine is sound and its log was trimmed: restore a backup of the database");
        }
        return open.apply(directory.newState());
    }
}
