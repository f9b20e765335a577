package dev.huigu.foundation.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.RowCountQuery;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Many rows in few round trips: JDBC batches, whose one statement is rendered and prepared once. Multi-row VALUES by
 * jOOQ cost more for looking up each field of each row than the database needs for the rows.
 */
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
        insert(database, rows, row -> database.sql().insertInto(table).set(row));
    }

    /**
     * Inserts the rows, all of which set the same columns, in their order.
     *
     * @param statement for one row, whose values are its only parameters; made for the first row, run for each
     * @return the rows that were written, in their order: all that the statement did not pass over for a conflict
     */
    public static <R extends TableRecord<R>> List<R> insert(
            Database database, List<R> rows, Function<R, RowCountQuery> statement) {
        List<R> written = new ArrayList<>(rows.size());
        for (List<R> chunk : of(rows)) {
            int[] counts = database.sql()
                    .batch(statement.apply(chunk.get(0)))
                    .bind(chunk.stream().map(Batches::values).toArray(Object[][]::new))
                    .execute();
            for (int position = 0; position < counts.length; position++) {
                if (counts[position] > 0) {
                    written.add(chunk.get(position));
                }
            }
        }
        return written;
    }

    private static Object[] values(TableRecord<?> row) {
        return Arrays.stream(row.fields()).filter(row::changed).map(row::get).toArray();
    }
}
