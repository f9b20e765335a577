package dev.huigu.transfer.internal;

import java.util.List;

/**
 * The rows that stand or fall together: those of one purchase, one row of anything else.
 *
 * @param size whether there are more rows than a purchase may have
 */
record Thing(List<Row> rows, Size size) {
    /** How a thing of very many rows is cut. */
    enum Size {
        WHOLE,
        /** The first rows of a thing that has too many. */
        TOO_LARGE,
        /** Further rows of the thing before, which were counted with it. */
        REST_OF_TOO_LARGE
    }

    Row first() {
        return rows.get(0);
    }
}
