package dev.huigu.launcher;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, where the file system knows owners. */
public final class OwnerOnly {

    private OwnerOnly() {}

    public static void folder(Path folder) throws IOException {
        set(folder, "rwx------");
    }

    /** Writes so that a kill leaves the old content or the new, never half of it, and never readable by others. */
    public static void write(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        set(fresh, "rw-------");
        Files.writeString(fresh, content);
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static void set(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
