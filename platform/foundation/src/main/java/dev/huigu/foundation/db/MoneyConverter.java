package dev.huigu.foundation.db;

import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import org.jooq.impl.AbstractConverter;

/** Reads and writes {@code numeric(…,2)} columns as {@link Money}. */
public class MoneyConverter extends AbstractConverter<BigDecimal, Money> {
    private static final long serialVersionUID = 1L;

    public MoneyConverter() {
        super(BigDecimal.class, Money.class);
    }

    @Override
    public Money from(BigDecimal column) {
        return column == null ? null : Money.of(column);
    }

    @Override
    public BigDecimal to(Money money) {
        return money == null ? null : money.toBigDecimal();
    }
}
