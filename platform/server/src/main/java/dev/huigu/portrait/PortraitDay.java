package dev.huigu.portrait;

import dev.huigu.tenant.Settings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The day on which portraits are taken, with the brand's windows as of that day. */
public final class PortraitDay {
    /** Days since something that never happened. */
    static final long EVER = Long.MAX_VALUE;

    private final int today;
    private final int monthBegan;
    private final int[] fullMonthsBegan;
    private final Settings settings;

    public PortraitDay(LocalDate today, Settings settings) {
        this.today = (int) today.toEpochDay();
        this.settings = settings;
        LocalDate month = today.withDayOfMonth(1);
        this.monthBegan = (int) month.toEpochDay();
        this.fullMonthsBegan = IntStream.rangeClosed(1, settings.portraits().loyalMonths())
                .map(ago -> (int) month.minusMonths(ago).toEpochDay())
                .toArray();
    }

    public int today() {
        return today;
    }

    int newDays() {
        return settings.portraits().newDays();
    }

    int dormantDays() {
        return settings.portraits().dormantDays();
    }

    int lostDays() {
        return settings.portraits().lostDays();
    }

    int activePurchases() {
        return settings.portraits().activePurchases();
    }

    int highlyActivePurchases() {
        return settings.portraits().highlyActivePurchases();
    }

    int returnPronePurchases() {
        return settings.portraits().returnPronePurchases();
    }

    int returnPronePercent() {
        return settings.portraits().returnPronePercent();
    }

    long storedValueThresholdCents() {
        return settings.storedValueThreshold().cents();
    }

    long sinceLastPurchase(Portrayed member) {
        int last = member.purchases().lastDay(today);
        return last == Portrayed.NEVER ? EVER : today - last;
    }

    int recentPurchases(Portrayed member) {
        return member.purchases().count(today - settings.portraits().activeDays(), today);
    }

    boolean boughtInEachMonth(MemberPurchases purchases) {
        return monthsPurchased(purchases) == fullMonthsBegan.length;
    }

    /** In how many of the full months before the current one the member bought. */
    int monthsPurchased(MemberPurchases purchases) {
        int months = 0;
        int until = monthBegan - 1;
        for (int began : fullMonthsBegan) {
            months += purchases.count(began, until) > 0 ? 1 : 0;
            until = began - 1;
        }
        return months;
    }

    long spentThisMonth(Portrayed member) {
        return member.purchases().netCents(monthBegan, today);
    }

    boolean contactedThisMonth(Portrayed member) {
        return member.contactedOn() >= monthBegan && member.contactedOn() <= today;
    }

    boolean couponExpires(Portrayed member) {
        int last = today + settings.portraits().couponExpiringDays();
        for (int day : member.couponsExpireOn()) {
            if (day >= today && day <= last) {
                return true;
            }
        }
        return false;
    }

    Map<String, Object> lastPurchase(Portrayed member) {
        int last = member.purchases().lastDay(today);
        return last == Portrayed.NEVER
                ? Map.of("cardIssuedOn", LocalDate.ofEpochDay(member.issuedOn()))
                : Map.of("lastPurchasedOn", LocalDate.ofEpochDay(last), "daysSince", today - last);
    }

    Map<String, Object> lastContact(Portrayed member) {
        return member.contactedOn() == Portrayed.NEVER
                ? Map.of()
                : Map.of("lastContactedOn", LocalDate.ofEpochDay(member.contactedOn()));
    }

    Map<String, Object> nextExpiry(Portrayed member) {
        return Arrays.stream(member.couponsExpireOn()).filter(day -> day >= today).min().stream()
                .mapToObj(day -> Map.<String, Object>of("couponExpiresOn", LocalDate.ofEpochDay(day)))
                .findFirst()
                .orElse(Map.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortraitDay day && today == day.today && settings.equals(day.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(today, settings);
    }
}
