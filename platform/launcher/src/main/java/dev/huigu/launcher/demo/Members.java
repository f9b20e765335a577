package dev.huigu.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The members: three of the worked example first, then as many as a brand of three stores has. */
final class Members {

    private static final int UNBOUND_PERCENT = 8;
    private static final int LUNAR_PERCENT = 15;
    /** Every lunar month has that many days. */
    private static final int LUNAR_MONTH_DAYS = 29;

    private static final int FEMALE_PERCENT = 82;
    private static final int NEW_PERCENT = 9;
    private static final int OLDEST_CARD_DAYS = 1_800;

    private final DemoPlan plan;

    Members(DemoPlan plan) {
        this.plan = plan;
    }

    List<Member> all() {
        List<Member> members = new ArrayList<>(WorkedExample.members(plan));
        while (members.size() < DemoPlan.MEMBERS) {
            members.add(member(members.size()));
        }
        return List.copyOf(members);
    }

    private Member member(int index) {
        var random = new Random(plan.seed() * 1_000_003 + index);
        random.nextInt();
        Gender gender = random.nextInt(100) < FEMALE_PERCENT ? Gender.FEMALE : Gender.MALE;
        var consultant = Shops.consultants().get(random.nextInt(12));
        LocalDate issued = cardIssuedOn(random);
        LocalDate birthday = LocalDate.of(1978, 1, 1).plusDays(random.nextInt(365 * 25));
        return new Member(
                "MB%06d".formatted(index),
                Names.of(gender, random),
                phone(index),
                gender,
                birthday,
                birthday.getDayOfMonth() <= LUNAR_MONTH_DAYS && random.nextInt(100) < LUNAR_PERCENT ? "LUNAR" : "SOLAR",
                issued,
                consultant.store().code(),
                random.nextInt(100) < UNBOUND_PERCENT ? "" : consultant.code());
    }

    private LocalDate cardIssuedOn(Random random) {
        int days = random.nextInt(100) < NEW_PERCENT ? random.nextInt(60) : 60 + random.nextInt(OLDEST_CARD_DAYS);
        return plan.today().minusDays(days);
    }

    /** From a range that no person's telephone has (cards in machines): a message sent by mistake reaches nobody. */
    static String phone(int index) {
        return "1400000%04d".formatted(index);
    }
}
