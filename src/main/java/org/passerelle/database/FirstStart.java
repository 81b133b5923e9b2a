package org.passerelle.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.SmartLifecycle;

/// The start that fills an empty data folder. One that was cut short leaves nothing of value, since nobody could sign
// in
/// yet: the next one begins anew, instead of going on with half of the demo data and a clock set back.
final class FirstStart implements SmartLifecycle {

    /// After the demo data, before the web server opens the doors.
    private static final int PHASE = 2000;

    private final Path mark;
    private boolean started;

    FirstStart(Path folder) {
        this.mark = folder.resolve("first-start");
    }

    void begin() throws IOException {
        Files.deleteIfExists(mark);
        Files.createFile(mark);
    }

    boolean wasCutShort() {
        return Files.exists(mark);
    }

    @Override
    public void start() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
