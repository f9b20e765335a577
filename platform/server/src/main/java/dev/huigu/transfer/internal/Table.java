package dev.huigu.transfer.internal;

/** A file that is open: its header, then its rows but for the blank ones. */
final class Table implements AutoCloseable {
    private final Rows rows;
    private final Header header;

    /** @throws dev.huigu.foundation.problem.Refusal 400 if the header does not fit the kind */
    Table(Rows rows, ImportKind kind) {
        this.rows = rows;
        this.header = Header.read(next(), kind);
    }

    Header header() {
        return header;
    }

    /**
     * The next row, or null after the last.
     *
     * @throws UnreadableFile if the file breaks off or is damaged here
     */
    Row next() {
        Row row = rows.next();
        while (row != null && row.isBlank()) {
            row = rows.next();
        }
        return row;
    }

    @Override
    public void close() {
        rows.close();
    }
}
