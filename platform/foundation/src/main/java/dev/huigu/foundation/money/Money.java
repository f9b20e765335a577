package dev.huigu.foundation.money;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount of yuan, always to 0.01. In JSON a string with two decimals, {@code "186.48"}.
 *
 * <p>Only {@link #rounded} and {@link #times} round, half up; an amount with more than two decimals is refused everywhere else.
 */
@JsonDeserialize(using = MoneyDeserializer.class)
public final class Money implements Comparable<Money>, Serializable {
    private static final long serialVersionUID = 1L;

    public static final Money ZERO = new Money(BigDecimal.ZERO.setScale(2));

    private final BigDecimal yuan;

    private Money(BigDecimal yuan) {
        this.yuan = yuan;
    }

    /** @throws ArithmeticException if the amount has more than two decimals */
    public static Money of(BigDecimal yuan) {
        return new Money(yuan.setScale(2, RoundingMode.UNNECESSARY));
    }

    /** Rounded half up to 0.01, a half away from zero. */
    public static Money rounded(BigDecimal yuan) {
        return new Money(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    /**
     * Reads {@code "186.48"}, {@code "-1.00"} or {@code "50"}.
     *
     * @throws NumberFormatException if the text is no amount of at most 12 digits before and 2 after the point
     */
    public static Money yuan(String text) {
        if (!text.matches("-?\\d{1,12}(\\.\\d{1,2})?")) {
            throw new NumberFormatException(
                    "An amount is a string such as \"186.48\", in yuan, with at most two decimals");
        }
        return new Money(new BigDecimal(text).setScale(2));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money negated() {
        return new Money(yuan.negate());
    }

    /** The product rounded half up to 0.01, a half away from zero. */
    public Money times(BigDecimal factor) {
        return rounded(yuan.multiply(factor));
    }

    public Money atLeast(Money floor) {
        return compareTo(floor) < 0 ? floor : this;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /** In 0.01 yuan. */
    public long cents() {
        return yuan.unscaledValue().longValueExact();
    }

    public static Money ofCents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    public BigDecimal toBigDecimal() {
        return yuan;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && yuan.equals(money.yuan);
    }

    @Override
    public int hashCode() {
        return yuan.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
