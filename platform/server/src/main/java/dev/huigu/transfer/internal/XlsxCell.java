package dev.huigu.transfer.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * What a cell of a sheet would be in a CSV file. Numbers are written out, to the 15 digits that Excel itself
 * shows; a date or time is one where its format says so.
 */
final class XlsxCell {
    private static final MathContext SHOWN_DIGITS = new MathContext(15);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    /** Formats that each language of Excel fills in its own way, so that the file does not spell them out. */
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern NO_PART_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dy日年]", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile("h", Pattern.CASE_INSENSITIVE);

    private XlsxCell() {}

    /** "" for a cell that is not there. */
    static String text(Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : plain(number);
        }
        if (cell.getValue() instanceof Boolean yes) {
            return yes ? "TRUE" : "FALSE";
        }
        return cell.getText();
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN_DIGITS);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer format = cell.getDataFormatId();
        return format != null
                && (BUILT_IN_DATES.contains(format)
                        || DAY_OR_YEAR.matcher(pattern(cell)).find());
    }

    private static String pattern(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null ? "" : NO_PART_OF_A_DATE.matcher(format).replaceAll("");
    }

    /** Without a time where the format shows none and the time is midnight. */
    private static String date(Cell cell) {
        LocalDateTime date = cell.asDate();
        boolean dayOnly = date.toLocalTime().equals(LocalTime.MIDNIGHT)
                && !HOUR.matcher(pattern(cell)).find();
        return dayOnly ? date.toLocalDate().toString() : date.format(DATE_AND_TIME);
    }
}
