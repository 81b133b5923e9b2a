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
/// @param forProcessTests it asks nobody for its secret, and a call empties it: Camunda Process Test knows no secret
/// @param historyKept how long searches still find what has ended, by the engine's clock
public record EmbeddedCamundaSettings(
        DataSource dataSource,
        Path dataDirectory,
        String host,
        int port,
        Duration clockOffset,
        Duration historyKept,
        boolean forProcessTests) {

    private static final Duration A_MONTH = Duration.ofDays(30);

    public static EmbeddedCamundaSettings of(DataSource dataSource, Path dataDirectory) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, "127.0.0.1", 0, Duration.ZERO, A_MONTH, false);
    }

    public EmbeddedCamundaSettings withHost(String newHost) {
        return new EmbeddedCamundaSettings(
                dataSource, dataDirectory, newHost, port, clockOffset, historyKept, forProcessTests);
    }

    public EmbeddedCamundaSettings withPort(int newPort) {
        return new EmbeddedCamundaSettings(
                dataSource, dataDirectory, host, newPort, clockOffset, historyKept, forProcessTests);
    }

    public EmbeddedCamundaSettings withClockOffset(Duration newOffset) {
        return new EmbeddedCamundaSettings(
                dataSource, dataDirectory, host, port, newOffset, historyKept, forProcessTests);
    }

    public EmbeddedCamundaSettings withHistoryKept(Duration kept) {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, host, port, clockOffset, kept, forProcessTests);
    }

    public EmbeddedCamundaSettings forProcessTestsOnly() {
        return new EmbeddedCamundaSettings(dataSource, dataDirectory, host, port, clockOffset, historyKept, true);
    }
}
