package dev.huigu.commission.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.huigu.commission.Statement;
import dev.huigu.foundation.csv.FormulaGuard;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Statements as a sheet: UTF-8 with a byte order mark, so that Excel shows Chinese. */
final class StatementCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEADER = List.of(
            "month",
            "consultantCode",
            "consultantName",
            "storeCode",
            "groupCode",
            "purchases",
            "settledTotal",
            "target",
            "progress",
            "reward",
            "rank",
            "state");

    private StatementCsv() {}

    static String of(List<Statement> statements) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(HEADER);
            statements.forEach(statement -> writer.writeRecord(record(statement)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Amounts may begin with a minus; what people wrote must not be taken for a formula. */
    private static List<String> record(Statement statement) {
        return List.of(
                statement.month().toString(),
                FormulaGuard.put(statement.consultantCode()),
                FormulaGuard.put(statement.consultantName()),
                FormulaGuard.put(statement.storeCode()),
                statement.groupCode() == null ? "" : FormulaGuard.put(statement.groupCode()),
                Integer.toString(statement.purchases()),
                statement.settledTotal().toString(),
                statement.target().toString(),
                statement.progress().toString(),
                statement.reward().toString(),
                Integer.toString(statement.rank()),
                statement.state().name());
    }
}
