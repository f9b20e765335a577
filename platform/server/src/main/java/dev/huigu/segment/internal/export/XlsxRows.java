package dev.huigu.segment.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook. A sheet holds a million rows, of the 1,048,576 that Excel can show; more go on further sheets. */
final class XlsxRows implements RowWriter {
    static final int MOST_ROWS = 1_000_000;

    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;
    private final List<String> header;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets;
    private int row;

    /**
     * @param header stands first on each sheet
     * @param mostRows of a sheet, without the header
     */
    XlsxRows(OutputStream out, List<String> header, int mostRows) {
        this.workbook = new Workbook(out, "Huigu", null);
        this.header = header;
        this.mostRows = mostRows;
        beginSheet();
    }

    private void beginSheet() {
        sheets++;
        sheet = workbook.newWorksheet("Members " + sheets);
        sheet.freezePane(0, 1);
        row = 0;
        put(header);
    }

    @Override
    public void write(List<?> cells) {
        if (row > mostRows) {
            io(sheet::finish);
            beginSheet();
        }
        put(cells);
        if (row % ROWS_IN_MEMORY == 0) {
            io(sheet::flush);
        }
    }

    private void put(List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.inlineString(row, column, cell.toString());
            }
        }
        row++;
    }

    @Override
    public void end() {
        io(workbook::finish);
    }

    /** Writes to whoever reads the file. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void io(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
