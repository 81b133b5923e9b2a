package org.passerelle.engine.embedded;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/// What an embedded Camunda needs to start.
///
/// @param dataSource PostgreSQL; everything of ours stays in its schema `camunda`
/// @param dataDirectory working files that can be rebuilt from PostgreSQL at any time
/// @param host a loopback address; any other is refused
/// @param port 0 for a free one
/// @param clockOffset how far the engine's clock is ahead of the real one; negative is behind
public record EmbeddedCamundaSettings(
        DataSource dataSource, Path dataDirectory, String host, int port, Duration clockOffset) {

    public static EmbeddedCamundaSettings of(DataSource dataSource, Path dataDirectory) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, "127.0.0.1", 0, Duration.ZERO);
    }

    public EmbeddedCamundaSettings withHost(String newHost) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, newHost, port, clockOffset);
    }

    public EmbeddedCamundaSettings withPort(int newPort) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, host, newPort, clockOffset);
    }

    public EmbeddedCamundaSettings withClockOffset(Duration newOffset) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, host, port, newOffset);
    }
}
