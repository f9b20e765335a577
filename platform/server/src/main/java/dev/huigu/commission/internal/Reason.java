package dev.huigu.commission.internal;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.huigu.commission.MemberState;
import dev.huigu.commission.SchemeTerms.Windows;
import java.time.LocalDate;

/** Says in words why a member was in a state, with the days it was decided by. */
final class Reason {
    private Reason() {}

    static String of(
            MemberState state, LocalDate purchasedOn, LocalDate previousOn, LocalDate cardIssuedOn, Windows windows) {
        return switch (state) {
            case NEW_FIRST ->
                "Card issued on %s, within %d days; first purchase.".formatted(cardIssuedOn, windows.newDays());
            case NEW_REPEAT ->
                "Card issued on %s, within %d days; purchased before on %s."
                        .formatted(cardIssuedOn, windows.newDays(), previousOn);
            case LOST ->
                previousOn == null
                        ? "Card issued on %s, more than %d days ago, and never purchased."
                                .formatted(cardIssuedOn, windows.lostDays())
                        : "Purchased before on %s, %d days ago: more than %d."
                                .formatted(previousOn, DAYS.between(previousOn, purchasedOn), windows.lostDays());
            case DORMANT ->
                "Purchased before on %s, %d days ago: more than %d."
                        .formatted(previousOn, DAYS.between(previousOn, purchasedOn), windows.dormantDays());
            case OTHER ->
                previousOn == null
                        ? "Card issued on %s: neither new nor lost, and never purchased before.".formatted(cardIssuedOn)
                        : "Purchased before on %s, %d days ago: not more than %d."
                                .formatted(previousOn, DAYS.between(previousOn, purchasedOn), windows.dormantDays());
        };
    }
}
