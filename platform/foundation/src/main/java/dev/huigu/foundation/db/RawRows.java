package dev.huigu.foundation.db;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateDiff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

/**
 * Reads the rows of big answers as the driver gives them: a jOOQ record each would cost more than the database. They
 * come some thousand at a time, so that ten million need no more memory.
 */
public final class RawRows {
    private static final int ROWS_AT_ONCE = 5_000;

    private RawRows() {}

    /** What is done with each row; columns count from 1. */
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** A date as {@link #date} reads it: the driver's own dates are read by reflection, which takes longer than all else. */
    public static Field<Integer> day(Field<LocalDate> date) {
        return localDateDiff(date, inline(LocalDate.EPOCH));
    }

    public static LocalDate date(ResultSet row, int column) throws SQLException {
        return LocalDate.ofEpochDay(row.getInt(column));
    }

    public static void forEach(ResultQuery<? extends Record> query, RowReader reader) {
        try (ResultSet rows = query.fetchSize(ROWS_AT_ONCE).fetchResultSet()) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new DataAccessException("Rows could not be read", e);
        }
    }
}
