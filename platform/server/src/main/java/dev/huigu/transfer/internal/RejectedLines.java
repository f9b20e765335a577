package dev.huigu.transfer.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.huigu.foundation.csv.FormulaGuard;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes rows as they were sent, with the reason why they were refused behind the last column. */
final class RejectedLines {
    private final Header header;

    RejectedLines(Header header) {
        this.header = header;
    }

    /** "" where everything of the batch was taken. */
    String of(List<Thing> things, List<Verdict> verdicts) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Refused refused) {
                List<Row> rows = things.get(i).rows();
                for (int row = 0; row < rows.size(); row++) {
                    lines.add(line(rows.get(row), refused.errors().get(row)));
                }
            }
        }
        return csv(lines);
    }

    /** Cells that the row has beyond the last column follow the reason, so that nothing of it is lost. */
    private List<String> line(Row row, String error) {
        int width = header.headings().size();
        List<String> cells = new ArrayList<>(header.asSent(row));
        cells.add(width, error);
        return cells;
    }

    String heading() {
        List<String> headings = new ArrayList<>(header.headings());
        headings.add(Header.ERROR);
        return csv(List.of(headings));
    }

    private static String csv(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.forEach(line ->
                    writer.writeRecord(line.stream().map(FormulaGuard::put).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
