package dev.huigu.transfer.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.eclipse.microprofile.config.Config;

/** Receives files: keeps them, looks at their header, and opens the import. */
@Singleton
class Uploads {
    private static final long MEGABYTE = 1L << 20;
    private static final long MOST_BYTES_OF_A_WORKBOOK = 32 * MEGABYTE;
    private static final int BUFFER = 64 * 1024;

    private final Chunks chunks;
    private final Files files;
    private final ImportLedger ledger;
    private final Transactions transactions;
    private final Caller caller;
    private final long mostBytes;

    @Inject
    Uploads(Chunks chunks, Files files, ImportLedger ledger, Transactions transactions, Caller caller, Config config) {
        this.chunks = chunks;
        this.files = files;
        this.ledger = ledger;
        this.transactions = transactions;
        this.caller = caller;
        this.mostBytes = config.getOptionalValue("huigu.imports.max-megabytes", Long.class)
                        .orElse(512L)
                * MEGABYTE;
    }

    /**
     * Nothing of the file is left when it is refused.
     *
     * @return the import's id
     */
    long receive(ImportKind kind, MultipartBody body) throws IOException {
        FileItemInput part = body.file();
        String fileName = fileName(part);
        FileFormat format = FileFormat.of(fileName);
        long importId = Ids.next();
        boolean opened = false;
        try {
            long bytes = keep(importId, format, part);
            body.mustEnd();
            open(importId, kind, fileName, format, bytes);
            opened = true;
            return importId;
        } finally {
            if (!opened) {
                transactions.run(() -> chunks.delete(importId));
            }
        }
    }

    private static String fileName(FileItemInput part) {
        String path = part.getName() == null ? "" : part.getName();
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    private long keep(long importId, FileFormat format, FileItemInput part) throws IOException {
        long most = format == FileFormat.XLSX ? Math.min(mostBytes, MOST_BYTES_OF_A_WORKBOOK) : mostBytes;
        Utf8Check utf8 = new Utf8Check();
        long bytes = 0;
        try (var in = part.getInputStream();
                var out = new ChunkOutput(chunks, importId)) {
            byte[] buffer = in.readNBytes(FileFormat.FIRST_BYTES);
            format.check(buffer);
            int count = buffer.length;
            byte[] next = new byte[BUFFER];
            while (count > 0) {
                bytes += count;
                mustNotExceed(bytes, most, format);
                if (format == FileFormat.CSV) {
                    utf8.accept(buffer, count);
                }
                out.write(buffer, 0, count);
                buffer = next;
                count = in.read(next);
            }
        }
        utf8.end();
        return bytes;
    }

    private static void mustNotExceed(long bytes, long most, FileFormat format) {
        if (bytes > most) {
            String detail = "is larger than %d MB; %s"
                    .formatted(
                            most / MEGABYTE,
                            format == FileFormat.XLSX
                                    ? "save the sheet as CSV UTF-8, or send it in parts"
                                    : "send it in parts");
            throw new Refusal(
                    CommonError.TOO_LARGE, "file " + detail, List.of(new FieldError("file", "too-large", detail)));
        }
    }

    private void open(long importId, ImportKind kind, String fileName, FileFormat format, long bytes) {
        String header = header(importId, kind, format);
        String requestedBy = caller.actor();
        transactions.run(() ->
                ledger.open(new ImportLedger.Received(importId, kind, fileName, format, bytes, header), requestedBy));
    }

    private String header(long importId, ImportKind kind, FileFormat format) {
        try (Files.Opened file = files.open(importId, format, kind, Files.Purpose.LOOK_AT_HEADER)) {
            return new RejectedLines(file.table().header()).heading();
        } catch (UnreadableFile e) {
            throw Refusal.invalid("file", "unreadable-file", "cannot be read: " + e.getMessage());
        }
    }
}
