package dev.huigu.segment.internal.export;

import java.util.List;

/** Writes rows as they come and keeps none. */
interface RowWriter {
    /** @param cells texts, numbers and dates; null: empty */
    void write(List<?> cells);

    /** Ends the file. One that is not ended is none: it must not be taken for a whole one. */
    void end();
}
