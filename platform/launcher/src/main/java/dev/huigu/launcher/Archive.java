package dev.huigu.launcher;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Unpacks a compressed tar once: a kill in between leaves nothing that looks unpacked. */
final class Archive {

    private static final int EXECUTABLE_BIT = 0100;

    private Archive() {}

    /**
     * @param skippedFolders how many leading folders of each name to leave out
     */
    static void unpack(InputStream packed, int skippedFolders, Path target) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        try (var plain = new CompressorStreamFactory().createCompressorInputStream(new BufferedInputStream(packed));
                var tar = new TarArchiveInputStream(plain)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, skippedFolders, fresh);
            }
        } catch (CompressorException unreadable) {
            throw new IOException(unreadable);
        }
        Files.move(fresh, target, ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, int skippedFolders, Path folder)
            throws IOException {
        Path name = Path.of(entry.getName()).normalize();
        if (name.getNameCount() <= skippedFolders) {
            return;
        }
        Path target = folder.resolve(name.subpath(skippedFolders, name.getNameCount()))
                .normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive names a file outside of itself: " + entry.getName());
        }
        write(tar, entry, target);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & EXECUTABLE_BIT) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
