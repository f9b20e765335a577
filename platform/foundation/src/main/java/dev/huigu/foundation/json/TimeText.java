package dev.huigu.foundation.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.huigu.foundation.time.PlausibleYears;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Reads dates, months and moments: each is a text of one form only, within {@link PlausibleYears}. */
final class TimeText<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient Function<String, T> form;

    private TimeText(Class<T> type, Function<String, T> form) {
        super(type);
        this.type = type;
        this.form = form;
    }

    /** {@code YYYY-MM-DD}. */
    static TimeText<LocalDate> date() {
        return new TimeText<>(LocalDate.class, text -> PlausibleYears.within(LocalDate.parse(text)));
    }

    /** {@code YYYY-MM}. */
    static TimeText<YearMonth> month() {
        return new TimeText<>(YearMonth.class, text -> PlausibleYears.within(YearMonth.parse(text)));
    }

    /** ISO 8601 with an offset, seconds optional; kept to the microsecond, as the database does. */
    static TimeText<Instant> moment() {
        return new TimeText<>(Instant.class, text -> PlausibleYears.within(
                        OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC))
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
            return form.apply(parser.getText());
        } catch (DateTimeException e) {
            return type.cast(context.handleWeirdStringValue(type, parser.getText(), e.getMessage()));
        }
    }
}
