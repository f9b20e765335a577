package dev.huigu.commission.internal;

import dev.huigu.commission.MemberState;
import dev.huigu.commission.SchemeTerms;
import dev.huigu.foundation.money.Money;
import dev.huigu.store.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes histories that crowd around the boundaries: gaps of 29 to 31, 89 to 91, 179 to 181 days, equal instants. */
final class RandomHistory {
    private static final int[] GAPS = {0, 0, 1, 3, 28, 29, 30, 31, 59, 60, 89, 90, 91, 92, 179, 180, 181, 182, 260};
    private static final LocalDate BEGIN = LocalDate.of(2023, 11, 1);
    private static final List<String> CONSULTANTS = List.of("C1", "C2", "C3", "C4");
    private static final List<String> GROUPS = List.of("G1", "G2");

    private final Random random;
    private final ZoneId zone;

    RandomHistory(long seed, ZoneId zone) {
        this.random = new Random(seed);
        this.zone = zone;
    }

    History next(int memberCount) {
        List<History.Member> members = new ArrayList<>();
        List<History.Purchase> purchases = new ArrayList<>();
        List<History.Binding> bindings = new ArrayList<>();
        for (int index = 0; index < memberCount; index++) {
            String card = "K" + index;
            LocalDate issued = BEGIN.plusDays(random.nextInt(120));
            members.add(new History.Member(card, issued));
            purchases.addAll(purchasesOf(card, issued));
            bindings.addAll(bindingsOf(card, issued));
        }
        for (int index = 0; index < memberCount; index++) {
            purchases.add(purchase(null, "N" + index, BEGIN.plusDays(random.nextInt(300))));
        }
        return new History(members, purchases, refundsOf(purchases), bindings, groupings(), schemes(), List.of());
    }

    private List<History.Purchase> purchasesOf(String card, LocalDate issued) {
        List<History.Purchase> purchases = new ArrayList<>();
        LocalDate day = issued.plusDays(random.nextInt(4) == 0 ? -5 : GAPS[random.nextInt(GAPS.length)]);
        for (int index = 0; index < 2 + random.nextInt(8); index++) {
            purchases.add(purchase(card, card + "-" + index, day));
            day = day.plusDays(GAPS[random.nextInt(GAPS.length)]);
        }
        return purchases;
    }

    private History.Purchase purchase(String card, String number, LocalDate day) {
        LocalTime time = LocalTime.of(random.nextInt(3) == 0 ? 0 : random.nextInt(24), 0);
        List<BigDecimal> lines = new ArrayList<>();
        for (int line = 0; line <= random.nextInt(3); line++) {
            lines.add(BigDecimal.valueOf(random.nextInt(30_000), 2));
        }
        return new History.Purchase(
                number,
                random.nextBoolean() ? "POS" : "WEB",
                random.nextBoolean() ? Channel.OFFLINE : Channel.ONLINE,
                day.atTime(time).atZone(zone).toInstant(),
                card,
                lines);
    }

    private List<History.Binding> bindingsOf(String card, LocalDate issued) {
        List<History.Binding> bindings = new ArrayList<>();
        LocalDate day = issued;
        for (int index = 0; index < random.nextInt(5); index++) {
            String consultant = random.nextInt(6) == 0 ? null : any(CONSULTANTS);
            bindings.add(new History.Binding(card, consultant, midnight(day)));
            day = day.plusDays(1 + random.nextInt(120));
        }
        return bindings;
    }

    private List<History.Refund> refundsOf(List<History.Purchase> purchases) {
        List<History.Refund> refunds = new ArrayList<>();
        for (History.Purchase purchase : purchases) {
            BigDecimal left = purchase.lines().get(0);
            for (int part = 0; part < random.nextInt(4) - 1; part++) {
                BigDecimal amount =
                        BigDecimal.valueOf(random.nextInt(left.unscaledValue().intValue() + 1), 2);
                left = left.subtract(amount);
                Instant when = purchase.purchasedAt().plusSeconds(3600L * random.nextInt(3));
                refunds.add(new History.Refund(
                        "R" + purchase.number() + part,
                        "POS",
                        purchase.number(),
                        purchase.source(),
                        when,
                        Money.of(amount)));
            }
        }
        return refunds;
    }

    private List<History.Grouping> groupings() {
        List<History.Grouping> groupings = new ArrayList<>();
        for (String consultant : CONSULTANTS) {
            LocalDate day = LocalDate.of(1, 1, 1);
            for (int index = 0; index < 1 + random.nextInt(3); index++) {
                groupings.add(
                        new History.Grouping(consultant, random.nextInt(4) == 0 ? null : any(GROUPS), midnight(day)));
                day = (index == 0 ? BEGIN : day).plusDays(20 + random.nextInt(150));
            }
        }
        return groupings;
    }

    private List<History.Scheme> schemes() {
        List<History.Scheme> schemes = new ArrayList<>();
        schemes.add(scheme("GENERAL", null, YearMonth.from(BEGIN).plusMonths(random.nextInt(3))));
        schemes.add(scheme("GENERAL", null, YearMonth.from(BEGIN).plusMonths(4 + random.nextInt(4))));
        schemes.add(scheme("ONE", "G1", YearMonth.from(BEGIN).plusMonths(random.nextInt(8))));
        return schemes;
    }

    private History.Scheme scheme(String code, String group, YearMonth from) {
        SchemeTerms.Windows windows = random.nextBoolean()
                ? SchemeTerms.Windows.DEFAULT
                : new SchemeTerms.Windows(29 + random.nextInt(3), 60, 150 + random.nextInt(40));
        return new History.Scheme(
                code,
                new SchemeTerms(
                        code,
                        group,
                        from,
                        windows,
                        Map.of(
                                MemberState.NEW_FIRST, weight("2"),
                                MemberState.NEW_REPEAT, weight("2.5"),
                                MemberState.LOST, weight("3"),
                                MemberState.DORMANT, weight("1.85"),
                                MemberState.OTHER, weight("1")),
                        Map.of(Channel.OFFLINE, weight("0.9"), Channel.ONLINE, weight("1")),
                        Money.yuan("2000.00"),
                        Money.yuan("1000.00"),
                        new BigDecimal("0.01"),
                        new BigDecimal("0.1")));
    }

    private BigDecimal weight(String usual) {
        return new BigDecimal(usual).add(BigDecimal.valueOf(random.nextInt(3), 2));
    }

    /** Each card once and into one before it, so that some go a long way; a few weeks apart. */
    List<History.Merge> mergesOf(List<History.Member> members) {
        List<History.Member> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, random);
        List<History.Merge> merges = new ArrayList<>();
        LocalDate day = BEGIN.plusDays(60);
        for (int index = shuffled.size() - 1; index > 0; index--) {
            if (random.nextInt(3) > 0) {
                merges.add(new History.Merge(
                        shuffled.get(index).card(),
                        shuffled.get(random.nextInt(index)).card(),
                        midnight(day)));
                day = day.plusDays(1 + random.nextInt(60));
            }
        }
        return merges;
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private String any(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }
}
