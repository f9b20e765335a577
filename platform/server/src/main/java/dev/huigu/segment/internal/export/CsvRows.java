package dev.huigu.segment.internal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.huigu.foundation.csv.FormulaGuard;
import dev.huigu.foundation.csv.NumberGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** UTF-8 with a byte order mark, so that Excel shows Chinese; texts that it would take for something else are guarded. */
final class CsvRows implements RowWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter rows;

    CsvRows(OutputStream out) {
        try {
            Writer text = new OutputStreamWriter(out, UTF_8);
            text.write(BYTE_ORDER_MARK);
            rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(List<?> cells) {
        rows.writeRecord(cells.stream().map(CsvRows::text).toList());
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof String text ? FormulaGuard.put(NumberGuard.put(text)) : cell.toString();
    }

    @Override
    public void end() {
        try {
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
