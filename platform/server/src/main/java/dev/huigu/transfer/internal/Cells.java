package dev.huigu.transfer.internal;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.csv.FormulaGuard;
import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the cells of a row as what their columns hold. What cannot be read is null and is noted, each with the
 * column and what it takes.
 */
final class Cells {
    private final Header header;
    private final Row row;
    private final ZoneId zone;
    private final List<String> errors = new ArrayList<>();

    Cells(Header header, Row row, ZoneId zone) {
        this.header = header;
        this.row = row;
        this.zone = zone;
        if (row.cells().size() < header.width() && lacksMoreThanBlanks()) {
            errors.add("the row has %d cells, the header %d; is a quotation mark left open?"
                    .formatted(row.cells().size(), header.width()));
        } else if (isTooWide()) {
            errors.add("the row has %d cells, the header %d; put a text with commas into quotation marks"
                    .formatted(row.cells().size(), header.width()));
        }
    }

    /** Spreadsheets leave out blank cells at the end of a row; a text with a line break that is short is broken. */
    private boolean lacksMoreThanBlanks() {
        return row.cells().stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
    }

    private boolean isTooWide() {
        return row.cells().stream().skip(header.width()).anyMatch(cell -> !cell.isBlank());
    }

    List<String> errors() {
        return errors;
    }

    void error(String column, String detail) {
        errors.add(column + ": " + detail);
    }

    /** Null where the cell is blank. A mark that keeps a spreadsheet from calculating is no part of the text. */
    String text(String column) {
        String cell = header.cell(row, column);
        if (cell.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            error(column, "must be a text without control characters");
            return null;
        }
        String text = FormulaGuard.remove(cell);
        return text.isEmpty() ? null : text;
    }

    String required(String column) {
        return required(column, text(column));
    }

    private <T> T required(String column, T value) {
        if (value == null && header.cell(row, column).isEmpty()) {
            error(column, "is missing");
        }
        return value;
    }

    Money money(String column) {
        return read(column, Money::yuan, "must be an amount such as 186.48, with at most two decimals");
    }

    Money requiredMoney(String column) {
        return required(column, money(column));
    }

    BigDecimal requiredDecimal(String column) {
        return required(column, read(column, Cells::decimal, "must be a number such as 2 or 2.5"));
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
            throw new IllegalArgumentException();
        }
        BigDecimal number = new BigDecimal(text);
        return number.scale() > 0 ? stripped(number) : number;
    }

    /** 2.50 has as many decimals as 2.5. */
    private static BigDecimal stripped(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    Integer wholeNumber(String column) {
        return read(column, Integer::valueOf, "must be a whole number");
    }

    LocalDate date(String column) {
        return read(column, Moments::date, "must be a date such as 2021-02-03");
    }

    Phone phone(String column) {
        return read(column, Phone::of, "must be a phone number such as 13812345678, 021-62345678 or +44 20 7946 0958");
    }

    Phone requiredPhone(String column) {
        return required(column, phone(column));
    }

    /** A time without an offset is one in the brand's zone. */
    Instant requiredMoment(String column) {
        return required(
                column,
                read(
                        column,
                        text -> Moments.moment(text, zone),
                        "must be a time such as 2021-02-03T14:59:00+08:00 or 2021-02-03 14:59"));
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        return read(
                column,
                text -> Enum.valueOf(type, text),
                "must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    <E extends Enum<E>> E requiredChoice(String column, Class<E> type) {
        return required(column, choice(column, type));
    }

    /** The reader says no by any IllegalArgumentException or DateTimeException. */
    <T> T read(String column, Function<String, T> reader, String expected) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            error(column, expected);
            return null;
        }
    }
}
