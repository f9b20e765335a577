package dev.huigu.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The worked example of the reward: four purchases of yesterday afternoon, all offline, of members whose state
 * is 'other', that settle 207.20 as 186.48, 294.00 as 264.60, 50.00 as 45.00 and 358.00 as 322.20.
 *
 * <p>Two of the members have an old card and bought within the 90 days before. The third has never bought, but
 * a card that is neither new any more nor old enough to be lost.
 */
final class WorkedExample {

    static final String FIRST_NUMBER = "8005-372";

    private static final String STORE = "S01";
    private static final String CONSULTANT = "C01";
    private static final Member BABY = member(0, "小宝", Gender.MALE, "1990-04-12", "LUNAR", LocalDate.of(2015, 2, 15));
    private static final Member SUNNY =
            member(1, "Sunny", Gender.FEMALE, "1992-08-03", "SOLAR", LocalDate.of(2018, 4, 4));
    private static final int YOUNG_CARD_DAYS = 74;

    private WorkedExample() {}

    static List<Member> members(DemoPlan plan) {
        return List.of(BABY, SUNNY, culture(plan));
    }

    /** The four, and the two earlier ones that make their members 'other'. */
    static List<Purchase> purchases(DemoPlan plan) {
        ZonedDateTime day = plan.today().minusDays(1).atStartOfDay(DemoPlan.ZONE);
        return List.of(
                purchase("8005-318", day.minusDays(33).withHour(11), SUNNY, Catalogue.named("手口湿巾"), 1, "50.00"),
                purchase("8005-341", day.minusDays(20).withHour(16), BABY, Catalogue.named("高铁婴儿米粉 原味"), 2, "90.00"),
                purchase(FIRST_NUMBER, day.withHour(14).withMinute(59), BABY, Catalogue.named("硅胶餐具"), 2, "207.20"),
                purchase("8005-373", day.withHour(15), BABY, Catalogue.named("初生纸尿裤"), 4, "294.00"),
                purchase("8005-374", day.withHour(15).withMinute(1), SUNNY, Catalogue.named("手口湿巾"), 1, "50.00"),
                purchase(
                        "8005-375",
                        day.withHour(15).withMinute(3),
                        culture(plan),
                        Catalogue.named("婴儿配方奶粉"),
                        1,
                        "358.00"));
    }

    private static Member culture(DemoPlan plan) {
        return member(
                2, "康桥文化", Gender.FEMALE, "1986-11-21", "SOLAR", plan.today().minusDays(YOUNG_CARD_DAYS));
    }

    private static Member member(
            int index, String name, Gender gender, String birthday, String calendar, LocalDate cardIssuedOn) {
        return new Member(
                "MB%06d".formatted(index),
                name,
                Members.phone(index),
                gender,
                LocalDate.parse(birthday),
                calendar,
                cardIssuedOn,
                STORE,
                CONSULTANT);
    }

    private static Purchase purchase(
            String number, ZonedDateTime at, Member member, Product product, int quantity, String paid) {
        var line = new Purchase.Line(product, quantity, new BigDecimal(paid));
        return new Purchase(number, STORE, "OFFLINE", at, member.cardNumber(), List.of(line));
    }
}
