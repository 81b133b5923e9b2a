package org.passerelle.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.startup.StartRefused;

/// The folder that holds everything a trial run keeps. One running Passerelle at a time owns it; the operating system
/// gives the lock back when the process ends, however it ends.
final class DataFolder implements AutoCloseable {

    /// For a new folder; one that is already there keeps the rights its owner gave it.
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataFolder lock(Path folder) throws IOException {
        Path path = folder.toAbsolutePath().normalize();
        FileChannel lockFile = open(path);
        if (tryLock(lockFile) == null) {
            lockFile.close();
            throw new StartRefused("data-in-use", path);
        }
        return new DataFolder(path, lockFile);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static FileChannel open(Path path) throws IOException {
        try {
            Files.createDirectories(path, OWNER_ONLY);
            return FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw new StartRefused("data-not-writable", path);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
