package dev.huigu.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Everything that the demo brand consists of, the same for the same seed and moment.
 *
 * @param now the end of the two months of purchases; nothing happens after it
 */
record DemoPlan(long seed, Instant now) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int MEMBERS = 2_000;
    static final int MONTHS = 2;

    List<Member> members() {
        return new Members(this).all();
    }

    List<Purchase> purchases() {
        return new Purchases(this).all();
    }

    List<Refund> refunds() {
        return new Refunds(this).all();
    }

    ZonedDateTime end() {
        return now.atZone(ZONE);
    }

    LocalDate today() {
        return end().toLocalDate();
    }

    LocalDate firstDay() {
        return today().minusMonths(MONTHS);
    }

    /** The scheme holds for every purchase of the two months. */
    YearMonth schemeValidFrom() {
        return YearMonth.from(firstDay());
    }
}
