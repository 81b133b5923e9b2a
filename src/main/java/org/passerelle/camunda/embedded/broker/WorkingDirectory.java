package org.passerelle.camunda.embedded.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.passerelle.camunda.embedded.log.EngineAlreadyRuns;

/// The folder of the state database, for one engine at a time.
final class WorkingDirectory implements AutoCloseable {

    private final Path directory;
    private final FileChannel lock;
    private int states;

    private WorkingDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static WorkingDirectory open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new EngineAlreadyRuns("directory: " + directory);
        }
        WorkingDirectory opened = new WorkingDirectory(directory, channel);
        opened.deleteOldStates();
        return opened;
    }

    private void deleteOldStates() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.getFileName().toString().startsWith("state"))
                    .toList()
                    .forEach(this::delete);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// A place for a state database beside those that are open.
    synchronized Path newState() {
        return empty("state-" + ++states);
    }

    Path emptyCopy() {
        return empty("copy");
    }

    private Path empty(String name) {
        Path path = directory.resolve(name);
        delete(path);
        return path;
    }

    void delete(Path path) {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
