package dev.huigu.launcher.demo;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A few returned lines, some days after their purchase. The worked example stays as it is. */
final class Refunds {

    private static final int PERCENT = 3;
    private static final int LATEST_DAYS = 7;

    private final DemoPlan plan;

    Refunds(DemoPlan plan) {
        this.plan = plan;
    }

    List<Refund> all() {
        var random = new Random(plan.seed() * 3_000_017);
        List<Refund> refunds = new ArrayList<>();
        for (Purchase purchase : plan.purchases()) {
            ZonedDateTime at = purchase.purchasedAt().plusHours(1 + random.nextInt(LATEST_DAYS * 24));
            boolean chosen = random.nextInt(100) < PERCENT;
            if (chosen && isOfTheTwoMonths(purchase) && !at.isAfter(plan.end())) {
                refunds.add(new Refund(
                        "TH" + purchase.number().substring(2),
                        purchase.number(),
                        at,
                        purchase.lines().get(0)));
            }
        }
        return List.copyOf(refunds);
    }

    private boolean isOfTheTwoMonths(Purchase purchase) {
        return purchase.number().startsWith("LS")
                && !purchase.purchasedAt().toLocalDate().isBefore(plan.firstDay());
    }
}
