package org.passerelle.camunda.embedded;

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
/// @param historyKept how long searches still find what has ended, by the engine's clock
public record EmbeddedCamundaSettings(
        DataSource dataSource, Path dataDirectory, String host, int port, Duration clockOffset, Duration historyKept) {

    private static final Duration A_MONTH = Duration.ofDays(30);

    public static EmbeddedCamundaSettings of(DataSource dataSource, Path dataDirectory) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, "127.0.0.1", 0, Duration.ZERO, A_MONTH);
    }

    public EmbeddedCamundaSettings withHost(String newHost) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, newHost, port, clockOffset, historyKept);
    }

    public EmbeddedCamundaSettings withPort(int newPort) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, host, newPort, clockOffset, historyKept);
    }

    public EmbeddedCamundaSettings withClockOffset(Duration newOffset) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, host, port, newOffset, historyKept);
    }

    public EmbeddedCamundaSettings withHistoryKept(Duration kept) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, host, port, clockOffset, kept);
    }
}
