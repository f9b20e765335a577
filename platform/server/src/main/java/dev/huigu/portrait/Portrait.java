package dev.huigu.portrait;

import dev.huigu.foundation.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiPredicate;

/** What can be said of a member at a glance, on a day and within the brand's windows ({@link PortraitDay}). */
public enum Portrait {
    /** Within so many days of the card's issue, the issue day being the first. */
    NEW((member, day) -> member.issuedOn() <= day.today() && day.today() - member.issuedOn() < day.newDays()),

    /** Bought last more than dormantDays ago, and not longer than lostDays ago. */
    DORMANT((member, day) -> {
        long gap = day.sinceLastPurchase(member);
        return gap > day.dormantDays() && gap <= day.lostDays();
    }),

    /** Bought last more than lostDays ago, or never although the card is older than that. */
    LOST((member, day) -> {
        long gap = day.sinceLastPurchase(member);
        return gap == PortraitDay.EVER ? day.today() - member.issuedOn() > day.lostDays() : gap > day.lostDays();
    }),

    /** Bought exactly once. */
    ONE_TIME((member, day) -> member.purchases().count(day.today()) == 1),

    ACTIVE((member, day) -> day.recentPurchases(member) >= day.activePurchases()),

    HIGHLY_ACTIVE((member, day) -> day.recentPurchases(member) >= day.highlyActivePurchases()),

    /** Bought in each of the full calendar months before the current one. */
    LOYAL((member, day) -> day.boughtInEachMonth(member.purchases())),

    PURCHASED_THIS_MONTH((member, day) -> day.spentThisMonth(member) > 0),

    NOT_PURCHASED_THIS_MONTH((member, day) -> day.spentThisMonth(member) <= 0),

    CONTACTED((member, day) -> day.contactedThisMonth(member)),

    TO_CONTACT((member, day) -> !day.contactedThisMonth(member)),

    /** So large a part of the purchases had something refunded, of at least so many. */
    RETURN_PRONE((member, day) -> {
        int purchases = member.purchases().count(day.today());
        return purchases >= day.returnPronePurchases()
                && 100L * member.purchases().refunded(day.today()) >= (long) day.returnPronePercent() * purchases;
    }),

    COUPON_EXPIRING((member, day) -> day.couponExpires(member)),

    /** Paid in advance at least twice, or has so much left of it. */
    STORED_VALUE_LOVER((member, day) -> member.storedValue().topUps() >= 2
            || member.storedValue().balanceCents() >= day.storedValueThresholdCents());

    private final BiPredicate<Portrayed, PortraitDay> rule;

    Portrait(BiPredicate<Portrayed, PortraitDay> rule) {
        this.rule = rule;
    }

    public boolean holds(Portrayed member, PortraitDay day) {
        return rule.test(member, day);
    }

    /** What the member has of what the portrait goes by, in the words of the API. */
    public Map<String, Object> evidence(Portrayed member, PortraitDay day) {
        return switch (this) {
            case NEW -> Map.of("cardIssuedOn", LocalDate.ofEpochDay(member.issuedOn()));
            case DORMANT, LOST -> day.lastPurchase(member);
            case ONE_TIME -> Map.of("purchaseCount", member.purchases().count(day.today()));
            case ACTIVE, HIGHLY_ACTIVE -> Map.of("recentPurchases", day.recentPurchases(member));
            case LOYAL -> Map.of("monthsPurchased", day.monthsPurchased(member.purchases()));
            case PURCHASED_THIS_MONTH, NOT_PURCHASED_THIS_MONTH ->
                Map.of("spentThisMonth", Money.ofCents(day.spentThisMonth(member)));
            case CONTACTED, TO_CONTACT -> day.lastContact(member);
            case RETURN_PRONE ->
                Map.of(
                        "purchaseCount", member.purchases().count(day.today()),
                        "refundedPurchases", member.purchases().refunded(day.today()));
            case COUPON_EXPIRING -> day.nextExpiry(member);
            case STORED_VALUE_LOVER ->
                Map.of(
                        "topUps", member.storedValue().topUps(),
                        "storedValue", Money.ofCents(member.storedValue().balanceCents()));
        };
    }
}
