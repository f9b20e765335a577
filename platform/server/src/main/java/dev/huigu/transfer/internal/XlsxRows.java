package dev.huigu.transfer.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of the first visible sheet of a workbook, which is kept in memory compressed as it is. */
final class XlsxRows implements Rows {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private long lastRow;

    /** @throws UnreadableFile if it is no workbook, or one that is made to exhaust who reads it */
    XlsxRows(byte[] file) {
        try {
            WorkbookLimits.check(file);
            workbook = open(file);
            stream = firstVisible(workbook).openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            throw e instanceof UnreadableFile unreadable
                    ? unreadable
                    : new UnreadableFile("The file is no Excel workbook (.xlsx), or it is damaged. Save it anew.", e);
        }
    }

    /** A workbook without styles, as some programs write, holds no dates but as texts. */
    private static ReadableWorkbook open(byte[] file) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(new ByteArrayInputStream(file), WITHOUT_FORMATS);
        }
    }

    private static Sheet firstVisible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("The workbook has no visible sheet."));
    }

    @Override
    public Row next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            lastRow = row.getRowNum();
            List<String> cells = row.stream().map(XlsxCell::text).toList();
            return new Row(lastRow, cells);
        } catch (RuntimeException e) {
            throw new UnreadableFile(
                    "The workbook is damaged after row %d. Save it anew, and send it again.".formatted(lastRow), e);
        }
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
