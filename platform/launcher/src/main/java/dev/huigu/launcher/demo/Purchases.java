package dev.huigu.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two months of receipts. Most members come once to four times, some not at all. One receipt of most older
 * members lies before, so that the two months have members of every state: without it everybody would be won back.
 */
final class Purchases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int[] VISITS = {0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4};
    private static final int EARLIER_PERCENT = 75;
    private static final int EARLIER_DAYS = 240;
    private static final int OPENING_HOUR = 9;
    private static final int OPEN_MINUTES = 12 * 60;
    private static final String[] DISCOUNTS = {"1", "1", "1", "0.95", "0.9", "0.88"};

    private final DemoPlan plan;
    private final Map<String, String> channels = new HashMap<>();

    Purchases(DemoPlan plan) {
        this.plan = plan;
        Shops.stores().forEach(store -> channels.put(store.code(), store.channel()));
    }

    /** In the order of their moments, each numbered within its day as a till does. */
    List<Purchase> all() {
        List<Purchase> drawn = new ArrayList<>();
        List<Member> members = plan.members();
        int exampleMembers = WorkedExample.members(plan).size();
        for (int index = exampleMembers; index < members.size(); index++) {
            draw(members.get(index), new Random(plan.seed() * 2_000_003 + index), drawn);
        }
        drawn.sort(Comparator.comparing(Purchase::purchasedAt).thenComparing(Purchase::cardNumber));
        List<Purchase> purchases = numbered(drawn);
        purchases.addAll(WorkedExample.purchases(plan));
        return List.copyOf(purchases);
    }

    private void draw(Member member, Random random, List<Purchase> drawn) {
        LocalDate first = latest(plan.firstDay(), member.cardIssuedOn());
        if (member.cardIssuedOn().isBefore(plan.firstDay()) && random.nextInt(100) < EARLIER_PERCENT) {
            LocalDate earlier = plan.firstDay().minusDays(1 + random.nextInt(EARLIER_DAYS));
            add(member, latest(earlier, member.cardIssuedOn()), random, drawn);
        }
        int days = (int) (plan.today().toEpochDay() - first.toEpochDay()) + 1;
        for (int visit = VISITS[random.nextInt(VISITS.length)]; visit > 0; visit--) {
            add(member, first.plusDays(random.nextInt(days)), random, drawn);
        }
    }

    private void add(Member member, LocalDate day, Random random, List<Purchase> drawn) {
        ZonedDateTime at = day.atTime(OPENING_HOUR, 0)
                .atZone(DemoPlan.ZONE)
                .plusMinutes(random.nextInt(OPEN_MINUTES))
                .plusSeconds(random.nextInt(60));
        String store = random.nextInt(100) < 85
                ? member.storeCode()
                : Shops.stores().get(random.nextInt(3)).code();
        List<Purchase.Line> lines = basket(random);
        if (!at.isAfter(plan.end())) {
            drawn.add(new Purchase("", store, channels.get(store), at, member.cardNumber(), lines));
        }
    }

    private static List<Purchase.Line> basket(Random random) {
        List<Product> products = Catalogue.products();
        List<Purchase.Line> lines = new ArrayList<>();
        int wanted = 1 + random.nextInt(3);
        while (lines.size() < wanted) {
            Product product = products.get(random.nextInt(products.size()));
            int quantity = product.consumptionDays() == 0 ? 1 : 1 + random.nextInt(3);
            BigDecimal discount = new BigDecimal(DISCOUNTS[random.nextInt(DISCOUNTS.length)]);
            BigDecimal paid = product.price()
                    .multiply(BigDecimal.valueOf(quantity))
                    .multiply(discount)
                    .setScale(2, RoundingMode.HALF_UP);
            if (lines.stream().noneMatch(line -> line.product().equals(product))) {
                lines.add(new Purchase.Line(product, quantity, paid));
            }
        }
        return List.copyOf(lines);
    }

    private static List<Purchase> numbered(List<Purchase> ordered) {
        Map<LocalDate, Integer> counts = new HashMap<>();
        List<Purchase> numbered = new ArrayList<>();
        for (Purchase purchase : ordered) {
            LocalDate day = purchase.purchasedAt().toLocalDate();
            int count = counts.merge(day, 1, Integer::sum);
            numbered.add(purchase.numbered("LS%s-%04d".formatted(DAY.format(day), count)));
        }
        return numbered;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
