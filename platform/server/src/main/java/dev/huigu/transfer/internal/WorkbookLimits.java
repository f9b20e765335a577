package dev.huigu.transfer.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is read, because a small file can unpack to more than a node's memory: the
 * shared texts are kept whole, a sheet row by row.
 */
final class WorkbookLimits {
    private static final long MOST_BYTES_OF_A_SHEET = 4L << 30;
    private static final long MOST_BYTES_KEPT = 96L << 20;
    private static final int BUFFER = 64 * 1024;

    private WorkbookLimits() {}

    /**
     * @throws IOException if it is no archive
     * @throws UnreadableFile if it holds more than is read here
     */
    static void check(byte[] file) throws IOException {
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                if (isRead(part.getName())) {
                    check(archive.getInputStream(part), limit(part.getName()));
                }
            }
        }
    }

    private static boolean isRead(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private static long limit(String name) {
        return name.toLowerCase(Locale.ROOT).contains("worksheets/") ? MOST_BYTES_OF_A_SHEET : MOST_BYTES_KEPT;
    }

    private static void check(InputStream part, long limit) throws IOException {
        TagLimits tags = new TagLimits();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            bytes += read;
            if (bytes > limit || !tags.accept(buffer, read)) {
                throw new UnreadableFile("The workbook holds more than can be read here. Save the sheet as CSV UTF-8.");
            }
        }
    }
}
