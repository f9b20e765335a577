package dev.huigu.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import dev.huigu.segment.internal.PlainMember.Line;
import dev.huigu.segment.internal.PlainMember.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random facts of random members, automatic tags and trees of criteria: every answer is the plain evaluator's. */
class AskingRandomMembersIT {
    private static final int[] GAPS = {
        0, 0, 1, 2, 5, 12, 28, 29, 30, 31, 32, 60, 89, 90, 91, 179, 180, 181, 364, 365, 366
    };
    private static final int ROUNDS = 12;
    private static final int TREES = 15;

    private Random random;
    private SegmentWorld world;
    private MoreFacts facts;
    private LocalDate today;
    private final List<PlainMember> members = new ArrayList<>();
    private final Map<String, JsonNode> automaticTags = new LinkedHashMap<>();
    private int cards;
    private int purchases;
    private int telling;

    @ParameterizedTest
    @CsvSource({
        "1, Asia/Shanghai, 2024-02-29",
        "2, America/New_York, 2025-03-09",
        "3, Asia/Shanghai, 2025-02-28",
        "4, Europe/Berlin, 2024-12-31"
    })
    void everyAnswerIsThePlainOne(long seed, ZoneId zone, LocalDate day) {
        random = new Random(seed);
        world = new SegmentWorld(zone);
        today = day;
        world.standOn(today);
        facts = new MoreFacts(world);
        facts.define();
        defineTags();
        for (int round = 0; round < ROUNDS; round++) {
            world.standOn(today);
            happen();
            PlainEvaluator plain = new PlainEvaluator(members, today, automaticTags);
            assertTags(plain);
            RandomCriteria criteria = new RandomCriteria(random, today, tags());
            for (int tree = 0; tree < TREES; tree++) {
                ObjectNode asked = criteria.tree(4);
                List<String> found = world.find(asked);
                assertThat(found).as("%s on %s", asked, today).isEqualTo(plain.find(asked));
                telling += found.isEmpty() || found.size() == members.size() ? 0 : 1;
            }
            today = today.plusDays(random.nextInt(3));
        }
        assertThat(telling).as("answers that are neither nobody nor everybody").isGreaterThan(ROUNDS * TREES / 3);
    }

    /** Each may ask for those before it. */
    private void defineTags() {
        for (int tag = 1; tag <= 4; tag++) {
            ObjectNode criteria = new RandomCriteria(random, today, tags()).tree(2);
            world.automaticTag("自动" + tag, criteria);
            automaticTags.put("自动" + tag, criteria);
        }
    }

    private List<String> tags() {
        return Stream.concat(SegmentWorld.TAGS.stream(), automaticTags.keySet().stream())
                .toList();
    }

    /** Those of each member as an answer shows them. */
    private void assertTags(PlainEvaluator plain) {
        world.find(JsonNodeFactory.instance.objectNode().put("gender", "FEMALE"));
        Map<String, List<String>> shown = world.automaticTags(members);
        for (PlainMember member : members) {
            assertThat(shown.get(member.card))
                    .as("%s on %s of %s", member.card, today, automaticTags)
                    .isEqualTo(plain.automaticTags(member));
        }
    }

    private void happen() {
        for (int event = 0; event < 8; event++) {
            if (members.size() < 5 || random.nextInt(4) == 0) {
                join();
            } else {
                PlainMember member = members.get(random.nextInt(members.size()));
                switch (random.nextInt(16)) {
                    case 0, 5 -> tag(member);
                    case 3 -> untag(member);
                    case 1, 6 -> refund(member);
                    case 2 -> go(member);
                    case 7 -> facts.bind(member, random.nextBoolean() ? "C1" : "C2");
                    case 8, 9 -> facts.decide(member, any(MoreFacts.PURPOSES), random.nextInt(3) > 0);
                    case 10, 11 -> fill(member);
                    default -> buy(member);
                }
            }
        }
    }

    /** As whoever is merged into another, or forgotten. */
    private void go(PlainMember member) {
        members.remove(member);
        world.go(member);
    }

    private void join() {
        String store = random.nextBoolean() ? "S1" : "S2";
        PlainLunarBirthday lunar = random.nextInt(3) == 0 ? lunarBirthday() : null;
        PlainMember member = new PlainMember(
                "K" + cards++,
                List.of("FEMALE", "MALE", "UNKNOWN").get(random.nextInt(3)),
                lunar == null ? birthday() : lunar.bornOn(),
                today.minusDays(GAPS[random.nextInt(GAPS.length)]),
                store,
                random.nextInt(3) == 0 ? null : store.replace('S', 'C'),
                random.nextBoolean() ? "STORE" : null);
        member.lunarBirthday = lunar;
        member.cardType = random.nextInt(3) == 0 ? null : List.of("金卡", "银卡").get(random.nextInt(2));
        if (random.nextBoolean()) {
            member.tags.add(SegmentWorld.TAGS.get(random.nextInt(SegmentWorld.TAGS.size())));
        }
        members.add(member);
        world.join(member);
    }

    /** Null for who tells none. */
    private LocalDate birthday() {
        if (random.nextInt(4) == 0) {
            return null;
        }
        return random.nextInt(5) == 0
                ? LocalDate.of(1996, 2, 29)
                : today.minusYears(20L + random.nextInt(20)).plusDays(random.nextInt(5) - 2L);
    }

    /** In a leap month, at the end of a month, or within days of today. */
    private PlainLunarBirthday lunarBirthday() {
        Solar about = Solar.fromYmd(today.getYear(), today.getMonthValue(), today.getDayOfMonth())
                .next(random.nextInt(5) - 2);
        Lunar day = about.getLunar();
        String near = "%d-%02d-%02d"
                .formatted(1980 + random.nextInt(25), Math.abs(day.getMonth()), Math.min(day.getDay(), 29));
        return new PlainLunarBirthday(
                random.nextInt(3) == 0
                        ? any(List.of("1990-L05-06", "2001-L04-29", "2004-L02-01", "2020-04-30"))
                        : near);
    }

    private void fill(PlainMember member) {
        switch (random.nextInt(4)) {
            case 0 -> facts.fill(member, "skin", any(RandomCriteria.SKINS));
            case 1 -> facts.fill(member, "size", random.nextInt(8) + any(List.of("", ".5")));
            case 2 ->
                facts.fill(member, "since", today.minusDays(random.nextInt(8)).toString());
            default -> facts.fill(member, any(List.of("skin", "size", "since")), null);
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void tag(PlainMember member) {
        String tag = SegmentWorld.TAGS.get(random.nextInt(SegmentWorld.TAGS.size()));
        member.tags.add(tag);
        world.tag(member, tag);
    }

    private void untag(PlainMember member) {
        member.tags.stream().findFirst().ifPresent(tag -> {
            member.tags.remove(tag);
            world.untag(member, tag);
        });
    }

    private void buy(PlainMember member) {
        LocalDate on = today.minusDays(GAPS[random.nextInt(GAPS.length)]);
        List<Line> lines = new ArrayList<>();
        for (int line = random.nextInt(3); line >= 0; line--) {
            lines.add(new Line(
                    "P" + (1 + random.nextInt(4)),
                    BigDecimal.valueOf(1 + random.nextInt(2500), 3),
                    BigDecimal.valueOf(random.nextInt(20_000), 2)));
        }
        Purchase purchase = new Purchase("N" + purchases++, on, lines);
        member.purchases.add(purchase);
        world.buy(member, purchase, atTheEdge(on));
    }

    /** Just after midnight, at noon, or just before midnight: where another zone has another day. */
    private Instant atTheEdge(LocalDate day) {
        LocalTime time = List.of(LocalTime.of(0, 0), LocalTime.NOON, LocalTime.of(23, 59, 59))
                .get(random.nextInt(3));
        return day.atTime(time).atZone(world.tenant.zone()).toInstant();
    }

    private void refund(PlainMember member) {
        member.purchases.stream()
                .filter(purchase -> !purchase.hasRefund)
                .findFirst()
                .ifPresent(purchase -> {
                    Line line = purchase.lines.get(0);
                    BigDecimal quantity = random.nextBoolean() ? line.quantity : BigDecimal.ZERO;
                    BigDecimal amount = random.nextBoolean() ? line.paid : BigDecimal.ZERO.setScale(2);
                    world.refund(purchase, line.product, quantity, amount, atTheEdge(today));
                    purchase.hasRefund = true;
                    purchase.refunded = amount;
                    line.quantity = line.quantity.subtract(quantity);
                });
    }
}
