package dev.huigu.member.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberFieldRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberFieldValueRecord;
import dev.huigu.foundation.time.PlausibleYears;
import dev.huigu.member.MemberFieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** A value of a custom field, as its type has it: one of the three is not null. */
record FieldValue(String text, BigDecimal number, LocalDate date) {
    private static final int LONGEST = 500;

    /** @throws Refusal 400 naming the field if the text is none of its values */
    static FieldValue of(MemberFieldRecord field, String text) {
        return switch (MemberFieldType.valueOf(field.getType())) {
            case TEXT -> new FieldValue(text(field, text), null, null);
            case NUMBER -> new FieldValue(null, number(field, text), null);
            case DATE -> new FieldValue(null, null, date(field, text));
            case CHOICE -> new FieldValue(choice(field, text), null, null);
        };
    }

    private static String text(MemberFieldRecord field, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw invalid(field, "must be a text of 1 to %d characters".formatted(LONGEST));
        }
        return text.strip();
    }

    private static BigDecimal number(MemberFieldRecord field, String text) {
        if (!text.matches("-?\\d{1,14}(\\.\\d{1,4})?")) {
            throw invalid(field, "must be a number such as 12.5, with at most 14 digits and 4 decimals");
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(MemberFieldRecord field, String text) {
        try {
            return PlausibleYears.within(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw invalid(field, "must be a date such as 2026-03-10");
        }
    }

    private static String choice(MemberFieldRecord field, String text) {
        if (!List.of(field.getOptions()).contains(text.strip())) {
            throw invalid(field, "must be one of " + String.join(", ", field.getOptions()));
        }
        return text.strip();
    }

    private static Refusal invalid(MemberFieldRecord field, String detail) {
        return Refusal.invalid("fields." + field.getCode(), "invalid-value", detail);
    }

    static FieldValue of(MemberFieldValueRecord row) {
        return new FieldValue(row.getTextValue(), row.getNumberValue(), row.getDateValue());
    }

    /** As requests and answers write it. */
    String written() {
        if (number != null) {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.toPlainString();
        }
        return date == null ? text : date.toString();
    }
}
