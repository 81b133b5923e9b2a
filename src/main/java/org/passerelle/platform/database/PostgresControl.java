package org.passerelle.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.passerelle.platform.startup.StartRefused;

/// Runs the programs of PostgreSQL inside a folder, with paths relative to it, so that no shell between us and the
/// server meets a space.
final class PostgresControl {

    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final long LARGE_LOG = 1_000_000;

    private final Path programs;
    private final Path folder;
    private final boolean root;

    PostgresControl(Path programs, Path folder) {
        this.programs = programs.toAbsolutePath();
        this.folder = folder;
        this.root = new UnixSystem().getUid() == 0;
        if (root && !canLeaveRoot()) {
            throw new StartRefused("root-without-unshare");
        }
        refuseFoldersOfOthers();
    }

    /// A program of PostgreSQL did not do what it was asked; the message is what it said.
    static final class Failed extends RuntimeException {
        Failed(String program, String output) {
            super(program + ": " + output);
        }
    }

    void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve(program + ".log");
        if (execute(command, output) != 0) {
            throw new Failed(program, read(output));
        }
    }

    /// The name of a log inside the folder, emptied when it has grown large.
    String freshLog(String name) throws IOException {
        Path log = folder.resolve(name);
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.delete(log);
        }
        return name;
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own it sees itself as nobody, and root's files
    /// still belong to it.
    private List<String> asOrdinaryUser() {
        return root ? List.of("unshare", "--user") : List.of();
    }

    private boolean canLeaveRoot() {
        try {
            return execute(List.of("unshare", "--user", "true"), folder.resolve("unshare.log")) == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void refuseFoldersOfOthers() {
        Path cluster = folder.resolve("postgres");
        try {
            Object owner = Files.exists(cluster) ? Files.getAttribute(cluster, "unix:uid") : null;
            if (owner instanceof Integer uid && uid != new UnixSystem().getUid()) {
                throw new StartRefused("data-of-another-user", cluster);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The output goes to a file because the server inherits it: a pipe would never end.
    private int execute(List<String> command, Path output) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
