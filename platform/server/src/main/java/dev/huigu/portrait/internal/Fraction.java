package dev.huigu.portrait.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A number as it is, never rounded on the way. The lower part is positive. */
public record Fraction(BigInteger upper, BigInteger lower) {
    public static Fraction of(long upper, long lower) {
        return new Fraction(BigInteger.valueOf(upper), BigInteger.valueOf(lower));
    }

    public static Fraction of(BigDecimal number) {
        return new Fraction(number.movePointRight(4).toBigIntegerExact(), BigInteger.valueOf(10_000));
    }

    public Fraction plus(Fraction other) {
        BigInteger sum = upper.multiply(other.lower).add(other.upper.multiply(lower));
        BigInteger common = lower.multiply(other.lower);
        BigInteger divisor = sum.gcd(common);
        return new Fraction(sum.divide(divisor), common.divide(divisor));
    }

    public Fraction dividedBy(long divisor) {
        return new Fraction(upper, lower.multiply(BigInteger.valueOf(divisor)));
    }

    public Fraction times(long factor) {
        return new Fraction(upper.multiply(BigInteger.valueOf(factor)), lower);
    }

    public long floor() {
        return new BigDecimal(upper)
                .divide(new BigDecimal(lower), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    public long ceiling() {
        return new BigDecimal(upper)
                .divide(new BigDecimal(lower), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    public BigDecimal rounded(int decimals) {
        return new BigDecimal(upper).divide(new BigDecimal(lower), decimals, RoundingMode.HALF_UP);
    }
}
