package dev.huigu.commission.internal;

import dev.huigu.commission.MemberState;
import dev.huigu.commission.SchemeTerms;
import dev.huigu.foundation.money.Money;
import dev.huigu.store.Channel;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/** Schemes for tests. */
public final class SchemeFixture {
    private SchemeFixture() {}

    /** The example of the domain: target 200000.00, reward 1000.00, shortfall 1 %, excess 10 %. */
    public static SchemeTerms ofTheDomain() {
        return new SchemeTerms(
                "默认方案",
                null,
                YearMonth.of(2020, 1),
                SchemeTerms.Windows.DEFAULT,
                Map.of(
                        MemberState.NEW_FIRST, new BigDecimal("2"),
                        MemberState.NEW_REPEAT, new BigDecimal("2.5"),
                        MemberState.LOST, new BigDecimal("3"),
                        MemberState.DORMANT, new BigDecimal("2"),
                        MemberState.OTHER, new BigDecimal("1")),
                Map.of(Channel.OFFLINE, new BigDecimal("0.9"), Channel.ONLINE, new BigDecimal("1")),
                Money.yuan("200000.00"),
                Money.yuan("1000.00"),
                new BigDecimal("0.01"),
                new BigDecimal("0.1"));
    }
}
