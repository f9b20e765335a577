package dev.huigu.segment.internal.export;

import dev.huigu.foundation.problem.Refusal;
import java.io.OutputStream;
import java.util.List;

/** How a list of members is written to a file. */
public enum ExportFormat {
    CSV("members.csv", "text/csv; charset=utf-8"),
    XLSX("members.xlsx", ExportFormat.WORKBOOK);

    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String fileName;
    private final String mediaType;

    ExportFormat(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /**
     * @param text as the query says it; null: CSV
     * @throws Refusal 400 for another
     */
    public static ExportFormat of(String text) {
        if (text == null || text.equals("csv")) {
            return CSV;
        }
        if (text.equals("xlsx")) {
            return XLSX;
        }
        throw Refusal.invalid("format", "invalid-value", "must be csv or xlsx");
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    RowWriter writer(OutputStream out, List<String> header) {
        if (this == XLSX) {
            return new XlsxRows(out, header, XlsxRows.MOST_ROWS);
        }
        CsvRows rows = new CsvRows(out);
        rows.write(header);
        return rows;
    }
}
