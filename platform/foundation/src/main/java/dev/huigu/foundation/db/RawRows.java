package dev.huigu.foundation.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

/** Reads the rows of big answers as the driver gives them: a jOOQ record each would cost more than the database. */
public final class RawRows {
    private RawRows() {}

    /** What is done with each row; columns count from 1. */
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    public static void forEach(ResultQuery<? extends Record> query, RowReader reader) {
        try (ResultSet rows = query.fetchResultSet()) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new DataAccessException("Rows could not be read", e);
        }
    }
}
