package dev.huigu.commission.internal;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.huigu.commission.MemberState;
import dev.huigu.commission.SchemeTerms.Windows;
import java.time.LocalDate;

/**
 * What a member was just before a purchase. Dates are days in the tenant's zone; {@code previousOn} is the day of
 * the purchase before, null if there was none.
 */
final class StateRule {
    private StateRule() {}

    static MemberState stateBefore(
            LocalDate purchasedOn, LocalDate previousOn, LocalDate cardIssuedOn, Windows windows) {
        long cardAge = DAYS.between(cardIssuedOn, purchasedOn);
        if (cardAge >= 0 && cardAge < windows.newDays()) {
            return previousOn == null ? MemberState.NEW_FIRST : MemberState.NEW_REPEAT;
        }
        if (previousOn == null) {
            return cardAge > windows.lostDays() ? MemberState.LOST : MemberState.OTHER;
        }
        long gap = DAYS.between(previousOn, purchasedOn);
        if (gap > windows.lostDays()) {
            return MemberState.LOST;
        }
        return gap > windows.dormantDays() ? MemberState.DORMANT : MemberState.OTHER;
    }
}
