package dev.huigu.acceptance.product;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What is bought today is asked about as of today: no class of tests begins so late that the day ends meanwhile. */
final class Midnight {
    private static final ZoneId ZONE_OF_MOST_BRANDS = ZoneId.of("Asia/Shanghai");
    private static final Duration LONGEST_CLASS = Duration.ofMinutes(5);

    private Midnight() {}

    static void letPassIfNear() {
        Patience.await(
                "a new day in " + ZONE_OF_MOST_BRANDS,
                LONGEST_CLASS.multipliedBy(2),
                Midnight::untilThen,
                left -> left.compareTo(LONGEST_CLASS) > 0);
    }

    private static Duration untilThen() {
        ZonedDateTime now = ZonedDateTime.now(ZONE_OF_MOST_BRANDS);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(ZONE_OF_MOST_BRANDS));
    }
}
