package dev.huigu.purchase.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a stream into lines without ever holding more than a chunk of them. Blank lines are counted and passed
 * over; a line over the limit is passed over, too, and given with no content.
 */
final class NdjsonReader {
    private static final int LONGEST_LINE = 256 * 1024;

    private final InputStream input;
    private long number;
    private boolean atEnd;

    NdjsonReader(InputStream input) {
        this.input = new BufferedInputStream(input, 64 * 1024);
    }

    /** @param content null: the line was too long; @param number counted from 1 */
    record Line(long number, byte[] content) {}

    /** The next lines, fewer only at the end of the stream. */
    List<Line> next(int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        while (lines.size() < most && !atEnd) {
            Line line = readLine();
            if (line.content() == null || !isBlank(line.content())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Line readLine() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        int next;
        while ((next = input.read()) != '\n' && next != -1) {
            if (content.size() == LONGEST_LINE) {
                tooLong = true;
            } else {
                content.write(next);
            }
        }
        atEnd = next == -1;
        number++;
        return new Line(number, tooLong ? null : content.toByteArray());
    }

    private static boolean isBlank(byte[] content) {
        for (byte each : content) {
            if (each != ' ' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }
}
