package org.passerelle.camunda.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Working files of an engine under test; nothing in them is worth keeping.
final class Directories {

    private Directories() {}

    static Path temporary() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "camunda")), "engine");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
