package dev.huigu.foundation.db;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jooq.impl.AbstractConverter;

/** A month is stored as the date of its first day. */
public class MonthConverter extends AbstractConverter<LocalDate, YearMonth> {
    private static final long serialVersionUID = 1L;

    public MonthConverter() {
        super(LocalDate.class, YearMonth.class);
    }

    @Override
    public YearMonth from(LocalDate column) {
        return column == null ? null : YearMonth.from(column);
    }

    @Override
    public LocalDate to(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
