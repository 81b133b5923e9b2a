package org.passerelle.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// `postmaster.pid`: who runs, or ran, on a cluster.
record PostmasterFile(Path cluster) {

    enum Owner {
        NOBODY,
        RUNNING_HERE,
        /// The file is half written, or the machine was restarted and gave the number of the dead server to another
        /// process. PostgreSQL would refuse to start; we hold the lock of the folder and know better.
        SOMETHING_ELSE
    }

    static PostmasterFile of(Path cluster) {
        return new PostmasterFile(cluster);
    }

    Owner owner() throws IOException {
        try (Stream<String> lines = Files.lines(file())) {
            String pid = lines.findFirst().orElse("").strip();
            return pid.matches("\\d+")
                    ? ProcessHandle.of(Long.parseLong(pid)).map(this::ownerIs).orElse(Owner.NOBODY)
                    : Owner.SOMETHING_ELSE;
        } catch (NoSuchFileException e) {
            return Owner.NOBODY;
        }
    }

    void delete() throws IOException {
        Files.delete(file());
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    private Owner ownerIs(ProcessHandle process) {
        boolean postgres = process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        return postgres && worksHere(process) ? Owner.RUNNING_HERE : Owner.SOMETHING_ELSE;
    }

    /// A server works in the folder of its cluster. Where the system does not tell, we take it for ours.
    private boolean worksHere(ProcessHandle process) {
        try {
            Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return !Files.exists(workingFolder) || Files.isSameFile(workingFolder, cluster);
        } catch (IOException e) {
            return true;
        }
    }
}
