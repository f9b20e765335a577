package dev.huigu.foundation.db;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Table;
import org.jooq.TableRecord;

/** Many rows in few statements: multi-row VALUES in chunks that stay below the protocol's 65,535 parameters. */
public final class Batches {
    private static final int ROWS = 1000;

    private Batches() {}

    public static <T> List<List<T>> of(List<T> items) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += ROWS) {
            chunks.add(items.subList(from, Math.min(from + ROWS, items.size())));
        }
        return chunks;
    }

    /** Inserts the rows, all of which set the same columns. */
    public static <R extends TableRecord<R>> void insert(Database database, Table<R> table, List<R> rows) {
        for (List<R> chunk : of(rows)) {
            database.sql().insertInto(table).set(chunk).execute();
        }
    }
}
