package dev.huigu.transfer.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Opens the kept files. A CSV file streams; a workbook is held in memory, so that a node has few of them open at
 * once: one for the jobs, one for the requests that look at a header.
 */
@Singleton
class Files {
    private final Chunks chunks;
    private final Semaphore workbooksAtWork = new Semaphore(1, true);
    private final Semaphore workbooksLookedAt = new Semaphore(1, true);

    @Inject
    Files(Chunks chunks) {
        this.chunks = chunks;
    }

    /** Who opens a file. */
    enum Purpose {
        LOOK_AT_HEADER,
        WORK
    }

    /** A file that is open, and how much of it was read. */
    static final class Opened implements AutoCloseable {
        private final Table table;
        private final ChunkInput input;
        private final Runnable afterwards;
        private final FileFormat format;

        private Opened(Table table, ChunkInput input, FileFormat format, Runnable afterwards) {
            this.table = table;
            this.input = input;
            this.format = format;
            this.afterwards = afterwards;
        }

        Table table() {
            return table;
        }

        /** Unknown (-1) for a workbook, which has to be read whole before its first row. */
        long bytesRead() {
            return format == FileFormat.CSV ? input.bytesRead() : -1;
        }

        @Override
        public void close() {
            try {
                table.close();
            } finally {
                afterwards.run();
            }
        }
    }

    /**
     * @throws UnreadableFile if it cannot be read at all
     * @throws dev.huigu.foundation.problem.Refusal 400 if its header does not fit the kind
     */
    Opened open(long importId, FileFormat format, ImportKind kind, Purpose purpose) {
        ChunkInput input = new ChunkInput(chunks, importId);
        if (format == FileFormat.CSV) {
            return new Opened(new Table(new CsvRows(input), kind), input, format, () -> {});
        }
        Semaphore memory = purpose == Purpose.WORK ? workbooksAtWork : workbooksLookedAt;
        memory.acquireUninterruptibly();
        boolean opened = false;
        try {
            Table table = new Table(new XlsxRows(input.readAllBytes()), kind);
            opened = true;
            return new Opened(table, input, format, memory::release);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            if (!opened) {
                memory.release();
            }
        }
    }
}
