package dev.huigu.transfer.internal;

import dev.huigu.foundation.time.PlausibleYears;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as files and spreadsheets write them: {@code 2021-02-03}, {@code 2021/2/3 14:59}. */
final class Moments {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter DATE_AND_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-M-d['T'][' ']H:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:T00:00:00)?");
    private static final String MIDNIGHT = "T00:00:00";

    private Moments() {}

    /** @throws DateTimeException if it is no date */
    static LocalDate date(String text) {
        String day = text.endsWith(MIDNIGHT) ? text.substring(0, text.length() - MIDNIGHT.length()) : text;
        return PlausibleYears.within(LocalDate.parse(dashed(day), DATE));
    }

    /** Written as the API has it where it is a date at all, also one of the lunar calendar. */
    static String day(String text) {
        Matcher parts = DAY.matcher(text);
        return parts.matches()
                ? "%s-%02d-%02d"
                        .formatted(parts.group(1), Integer.valueOf(parts.group(2)), Integer.valueOf(parts.group(3)))
                : text;
    }

    /**
     * To the microsecond, as the database keeps it.
     *
     * @throws DateTimeException if it is no date with a time
     */
    static Instant moment(String text, ZoneId zone) {
        TemporalAccessor read = DATE_AND_TIME.parseBest(dashed(text), ZonedDateTime::from, LocalDateTime::from);
        ZonedDateTime moment = read instanceof LocalDateTime local ? local.atZone(zone) : (ZonedDateTime) read;
        PlausibleYears.within(moment.withZoneSameInstant(ZoneOffset.UTC));
        return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String dashed(String text) {
        return text.replace('/', '-');
    }
}
