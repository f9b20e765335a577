package dev.huigu.transfer.internal;

/** The rows of a file in their order, the header first. Nothing but the row at hand is kept in memory. */
interface Rows extends AutoCloseable {
    /**
     * The next row, or null after the last.
     *
     * @throws UnreadableFile if the file breaks off or is damaged here
     */
    Row next();

    @Override
    void close();
}
