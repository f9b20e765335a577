package dev.huigu.transfer.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The rows of a CSV file in UTF-8 as RFC 4180 has it, with or without a byte order mark. */
final class CsvRows implements Rows {
    private static final int MOST_CHARACTERS_A_CELL = 64 * 1024;
    private static final int MOST_CHARACTERS_A_ROW = 256 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long lastRow;

    CsvRows(InputStream file) {
        reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(true)
                .maxBufferSize(MOST_CHARACTERS_A_ROW)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(MOST_CHARACTERS_A_CELL)
                                .maxRecordSize(MOST_CHARACTERS_A_ROW)
                                .build(),
                        text(file));
        records = reader.iterator();
    }

    /** Without the byte order mark, which is no part of the first heading. */
    private static Reader text(InputStream file) {
        PushbackReader text = new PushbackReader(new InputStreamReader(file, UTF_8));
        try {
            int first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Row next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord csv = records.next();
            lastRow = csv.getStartingLineNumber();
            return new Row(lastRow, csv.getFields());
        } catch (CsvParseException e) {
            throw new UnreadableFile(
                    "After line %d a cell or line is too long. Is a quotation mark left open there?".formatted(lastRow),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
