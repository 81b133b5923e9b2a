package org.passerelle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The start that fills an empty data folder. One that was cut short leaves nothing of value, since nobody could sign
/// in yet: the next one begins anew, instead of going on with half of the demo data and a clock set back.
final class FirstStart {

    private final Path mark;

    FirstStart(Path folder) {
        this.mark = folder.resolve("first-start");
    }

    void begin() throws IOException {
        Files.write(mark, new byte[0]);
    }

    boolean wasCutShort() {
        return Files.exists(mark);
    }

    void end() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
