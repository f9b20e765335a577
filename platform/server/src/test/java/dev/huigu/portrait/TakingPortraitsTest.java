package dev.huigu.portrait;

import static dev.huigu.portrait.Portrait.ACTIVE;
import static dev.huigu.portrait.Portrait.CONTACTED;
import static dev.huigu.portrait.Portrait.COUPON_EXPIRING;
import static dev.huigu.portrait.Portrait.DORMANT;
import static dev.huigu.portrait.Portrait.HIGHLY_ACTIVE;
import static dev.huigu.portrait.Portrait.LOST;
import static dev.huigu.portrait.Portrait.LOYAL;
import static dev.huigu.portrait.Portrait.NEW;
import static dev.huigu.portrait.Portrait.NOT_PURCHASED_THIS_MONTH;
import static dev.huigu.portrait.Portrait.ONE_TIME;
import static dev.huigu.portrait.Portrait.PURCHASED_THIS_MONTH;
import static dev.huigu.portrait.Portrait.RETURN_PRONE;
import static dev.huigu.portrait.Portrait.STORED_VALUE_LOVER;
import static dev.huigu.portrait.Portrait.TO_CONTACT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.money.Money;
import dev.huigu.tenant.Settings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundaries of each portrait, with the default windows, on 1 July 2021. */
class TakingPortraitsTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 7, 1);
    private static final PortraitDay DAY = new PortraitDay(TODAY, Settings.DEFAULT);
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);

    private record Member(
            int issuedOn, MemberPurchases purchases, int contactedOn, int[] couponsExpireOn, StoredValue storedValue)
            implements Portrayed {}

    private static Member issued(LocalDate issuedOn, MemberPurchases purchases) {
        return new Member((int) issuedOn.toEpochDay(), purchases, Portrayed.NEVER, new int[0], StoredValue.NONE);
    }

    private static Member bought(LocalDate... days) {
        MemberPurchasesBuilder purchases = new MemberPurchasesBuilder();
        Arrays.stream(days).forEach(day -> purchases.add(day, 1_000, false));
        return issued(LONG_AGO, purchases.build());
    }

    private static Member boughtDaysAgo(int... days) {
        return bought(Arrays.stream(days).mapToObj(TODAY::minusDays).toArray(LocalDate[]::new));
    }

    private static List<Portrait> taken(Member member) {
        return Arrays.stream(Portrait.values())
                .filter(portrait -> portrait.holds(member, DAY))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "29, true", "30, false"})
    void isNewForThirtyDaysTheDayOfIssueBeingTheFirst(int daysAgo, boolean isNew) {
        assertThat(NEW.holds(issued(TODAY.minusDays(daysAgo), MemberPurchases.NONE), DAY))
                .isEqualTo(isNew);
    }

    @ParameterizedTest
    @CsvSource({"0, false, false", "90, false, false", "91, true, false", "180, true, false", "181, false, true"})
    void isDormantAfterNinetyDaysAndLostAfterAHundredAndEighty(int gap, boolean isDormant, boolean isLost) {
        assertThat(DORMANT.holds(boughtDaysAgo(gap), DAY)).isEqualTo(isDormant);
        assertThat(LOST.holds(boughtDaysAgo(gap), DAY)).isEqualTo(isLost);
    }

    @ParameterizedTest
    @CsvSource({"180, false", "181, true"})
    void whoNeverBoughtIsLostWhenTheCardIsOlder(int cardAge, boolean isLost) {
        Member member = issued(TODAY.minusDays(cardAge), MemberPurchases.NONE);

        assertThat(LOST.holds(member, DAY)).isEqualTo(isLost);
        assertThat(DORMANT.holds(member, DAY)).isFalse();
    }

    @Test
    void isOneTimeWithExactlyOnePurchaseEver() {
        assertThat(ONE_TIME.holds(bought(), DAY)).isFalse();
        assertThat(ONE_TIME.holds(boughtDaysAgo(900), DAY)).isTrue();
        assertThat(ONE_TIME.holds(boughtDaysAgo(900, 900), DAY)).isFalse();
    }

    @Test
    void isActiveWithTwoAndHighlyActiveWithFourPurchasesInNinetyDaysBothEndsIncluded() {
        assertThat(taken(boughtDaysAgo(90, 0))).contains(ACTIVE).doesNotContain(HIGHLY_ACTIVE);
        assertThat(taken(boughtDaysAgo(91, 0))).doesNotContain(ACTIVE);
        assertThat(taken(boughtDaysAgo(90, 0, 0, 5))).contains(ACTIVE, HIGHLY_ACTIVE);
        assertThat(taken(boughtDaysAgo(91, 0, 0, 5))).contains(ACTIVE).doesNotContain(HIGHLY_ACTIVE);
    }

    @Test
    void isLoyalWithAPurchaseInEachOfTheSixFullMonthsBefore() {
        LocalDate[] sixMonths = {
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2021, 2, 28),
            LocalDate.of(2021, 3, 31),
            LocalDate.of(2021, 4, 1),
            LocalDate.of(2021, 5, 15),
            LocalDate.of(2021, 6, 30)
        };
        assertThat(LOYAL.holds(bought(sixMonths), DAY)).isTrue();
        sixMonths[0] = LocalDate.of(2020, 12, 31);
        assertThat(LOYAL.holds(bought(sixMonths), DAY)).isFalse();
        sixMonths[0] = TODAY;
        assertThat(LOYAL.holds(bought(sixMonths), DAY)).isFalse();
    }

    @Test
    void boughtThisMonthOnlyWithSomethingLeftOfIt() {
        Member refunded = issued(LONG_AGO, purchases(TODAY, 0, true));

        assertThat(taken(boughtDaysAgo(0))).contains(PURCHASED_THIS_MONTH).doesNotContain(NOT_PURCHASED_THIS_MONTH);
        assertThat(taken(boughtDaysAgo(1))).contains(NOT_PURCHASED_THIS_MONTH).doesNotContain(PURCHASED_THIS_MONTH);
        assertThat(taken(refunded)).contains(NOT_PURCHASED_THIS_MONTH, ONE_TIME);
    }

    private static MemberPurchases purchases(LocalDate day, long cents, boolean isRefunded) {
        MemberPurchasesBuilder purchases = new MemberPurchasesBuilder();
        purchases.add(day, cents, isRefunded);
        return purchases.build();
    }

    @ParameterizedTest
    @CsvSource({"2, 2, false", "3, 1, true", "3, 0, false", "10, 3, true", "11, 3, false"})
    void isReturnProneWithThirtyPercentOfAtLeastThreePurchases(int count, int refunded, boolean isProne) {
        MemberPurchasesBuilder purchases = new MemberPurchasesBuilder();
        for (int purchase = 0; purchase < count; purchase++) {
            purchases.add(TODAY.minusDays(purchase), 100, purchase < refunded);
        }

        assertThat(RETURN_PRONE.holds(issued(LONG_AGO, purchases.build()), DAY)).isEqualTo(isProne);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30, false", "2021-07-01, true"})
    void isContactedInTheCurrentMonth(LocalDate contactedOn, boolean isContacted) {
        Member member =
                new Member(0, MemberPurchases.NONE, (int) contactedOn.toEpochDay(), new int[0], StoredValue.NONE);

        assertThat(CONTACTED.holds(member, DAY)).isEqualTo(isContacted);
        assertThat(TO_CONTACT.holds(member, DAY)).isNotEqualTo(isContacted);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "7, true", "8, false"})
    void aCouponExpiresWithinSevenDays(int inDays, boolean isExpiring) {
        int[] days = {(int) TODAY.plusDays(inDays).toEpochDay()};
        Member member = new Member(0, MemberPurchases.NONE, Portrayed.NEVER, days, StoredValue.NONE);

        assertThat(COUPON_EXPIRING.holds(member, DAY)).isEqualTo(isExpiring);
    }

    @ParameterizedTest
    @CsvSource({"1, 99999, false", "2, 0, true", "0, 100000, true"})
    void lovesStoredValueWithTwoTopUpsOrAThousandYuan(int topUps, long cents, boolean loves) {
        Member member =
                new Member(0, MemberPurchases.NONE, Portrayed.NEVER, new int[0], new StoredValue(topUps, cents));

        assertThat(STORED_VALUE_LOVER.holds(member, DAY)).isEqualTo(loves);
    }

    @Test
    void whatIsBoughtLaterIsNotSeenOnTheDay() {
        Member member = bought(TODAY.minusDays(100), TODAY.plusDays(1));

        assertThat(taken(member)).contains(DORMANT, ONE_TIME);
    }

    /** Windows of the brand's own, each another than the default. */
    private static final PortraitDay OWN_DAY = new PortraitDay(
            TODAY,
            new Settings(
                    new Settings.Portraits(10, 20, 40, 15, 3, 5, 2, 50, 2, 3),
                    Settings.DEFAULT.rfm(),
                    Money.yuan("50.00"),
                    Settings.DEFAULT.scanPolicy()));

    private static List<Portrait> takenByOwnWindows(Member member) {
        return Arrays.stream(Portrait.values())
                .filter(portrait -> portrait.holds(member, OWN_DAY))
                .toList();
    }

    @Test
    void theBrandsOwnWindowsCount() {
        assertThat(takenByOwnWindows(issued(TODAY.minusDays(9), MemberPurchases.NONE)))
                .contains(NEW);
        assertThat(takenByOwnWindows(issued(TODAY.minusDays(10), MemberPurchases.NONE)))
                .doesNotContain(NEW);
        assertThat(takenByOwnWindows(boughtDaysAgo(20))).doesNotContain(DORMANT, LOST);
        assertThat(takenByOwnWindows(boughtDaysAgo(21))).contains(DORMANT).doesNotContain(LOST);
        assertThat(takenByOwnWindows(boughtDaysAgo(40))).contains(DORMANT).doesNotContain(LOST);
        assertThat(takenByOwnWindows(boughtDaysAgo(41))).contains(LOST).doesNotContain(DORMANT);
        assertThat(takenByOwnWindows(boughtDaysAgo(15, 15, 15)))
                .contains(ACTIVE)
                .doesNotContain(HIGHLY_ACTIVE);
        assertThat(takenByOwnWindows(boughtDaysAgo(15, 15, 16))).doesNotContain(ACTIVE);
        assertThat(takenByOwnWindows(boughtDaysAgo(0, 1, 2, 3, 15))).contains(HIGHLY_ACTIVE);
        assertThat(takenByOwnWindows(boughtDaysAgo(0, 1, 2, 3, 16))).doesNotContain(HIGHLY_ACTIVE);
    }

    @Test
    void theBrandsOwnMonthsSharesAndAmountsCount() {
        MemberPurchasesBuilder half = new MemberPurchasesBuilder();
        half.add(TODAY, 100, true);
        half.add(TODAY, 100, false);
        Member lover = new Member(
                0, MemberPurchases.NONE, Portrayed.NEVER, new int[] {dayNumber(3)}, new StoredValue(1, 5_000));
        Member none = new Member(
                0, MemberPurchases.NONE, Portrayed.NEVER, new int[] {dayNumber(4)}, new StoredValue(1, 4_999));

        assertThat(takenByOwnWindows(bought(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 6, 30))))
                .contains(LOYAL);
        assertThat(takenByOwnWindows(bought(LocalDate.of(2021, 4, 30), LocalDate.of(2021, 6, 30))))
                .doesNotContain(LOYAL);
        assertThat(takenByOwnWindows(issued(LONG_AGO, half.build()))).contains(RETURN_PRONE);
        half.add(TODAY, 100, false);
        assertThat(takenByOwnWindows(issued(LONG_AGO, half.build()))).doesNotContain(RETURN_PRONE);
        assertThat(takenByOwnWindows(lover)).contains(COUPON_EXPIRING, STORED_VALUE_LOVER);
        assertThat(takenByOwnWindows(none)).doesNotContain(COUPON_EXPIRING, STORED_VALUE_LOVER);
    }

    private static int dayNumber(int daysAhead) {
        return (int) TODAY.plusDays(daysAhead).toEpochDay();
    }
}
