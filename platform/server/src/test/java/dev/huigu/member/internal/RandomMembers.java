package dev.huigu.member.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.id.Ids;
import dev.huigu.member.Address;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.member.IdNumber;
import dev.huigu.member.MemberFieldType;
import dev.huigu.member.MemberTags;
import dev.huigu.member.NewMember;
import dev.huigu.safekeeping.internal.Deposit;
import dev.huigu.safekeeping.internal.KeptGoods;
import dev.huigu.tag.internal.Choice;
import dev.huigu.tag.internal.NewTag;
import dev.huigu.tag.internal.NewTagGroup;
import dev.huigu.tag.internal.TagDefinitions;
import dev.huigu.tag.internal.TagGroups;
import dev.huigu.testing.People;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Members of whom this and that is known, in a brand where they may be merged. */
final class RandomMembers {
    private static final List<String> FACES = List.of("圆脸", "长脸", "方脸");
    private static final List<String> FREE_TAGS = List.of("常客", "团购", "新品");
    private static final List<String> PURPOSES = List.of("SMS", "CALL");
    private static final List<String> FIELDS = List.of("hobby", "skin");

    private final MergingWorld world;
    private final People people;
    private final Random random;
    private int purchases;

    RandomMembers(MergingWorld world, Random random) {
        this.world = world;
        this.people = world.people;
        this.random = random;
        people.asOwner(() -> {
            people.get(TagGroups.class).create(new NewTagGroup("face", "脸型", Choice.SINGLE, null));
            FACES.forEach(tag -> people.get(TagDefinitions.class).create(new NewTag(tag, "face", null, null)));
            FIELDS.forEach(code ->
                    people.get(MemberFields.class).add(new NewMemberField(code, code, MemberFieldType.TEXT, null)));
            PURPOSES.forEach(code -> people.get(ConsentPurposes.class).put(code, new ConsentText(code, "可以吗?")));
            return null;
        });
    }

    void make(int count) {
        for (int number = 0; number < count; number++) {
            String card = "K" + number;
            long member = people.member(member(card));
            dress(member);
            for (int each = random.nextInt(4); each > 0; each--) {
                buy(card);
            }
        }
    }

    private boolean sometimes() {
        return random.nextBoolean();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T maybe(T value) {
        return sometimes() ? value : null;
    }

    private NewMember member(String card) {
        String birthday = maybe("1990-05-0" + (1 + random.nextInt(9)));
        return new NewMember(
                card,
                any(List.of("曾小贤", "王芳", "李四")),
                people.aMember(card, null).phone(),
                maybe(any(List.of(Gender.MALE, Gender.FEMALE))),
                birthday,
                birthday == null ? null : any(List.of(BirthdayCalendar.values())),
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500)),
                any(List.of("S1", "S2")),
                maybe(any(List.of("C1", "C2"))),
                List.of(),
                maybe("W-" + card),
                maybe(any(List.of("金卡", "银卡"))),
                maybe(any(List.of("WECHAT", "STORE"))),
                maybe(IdNumber.of("11010519491231002X")),
                maybe(Address.of("世纪大道" + random.nextInt(3) + "号")),
                maybe("200120"),
                maybe(any(List.of("下午来", "上午来"))),
                null);
    }

    private void dress(long member) {
        List<String> tags = Stream.concat(
                        Stream.ofNullable(maybe(any(FACES))), FREE_TAGS.stream().filter(tag -> sometimes()))
                .toList();
        if (!tags.isEmpty()) {
            people.asOwner(() ->
                    people.get(MemberTags.class).retag(Ids.text(member), tags, List.of(), Permission.MEMBERS_CHANGE));
        }
        Map<String, String> values = new TreeMap<>();
        FIELDS.stream().filter(code -> sometimes()).forEach(code -> values.put(code, any(List.of("一", "二"))));
        people.asOwner(() -> {
            people.get(FieldValues.class).replace(member, values);
            return null;
        });
        PURPOSES.stream().filter(code -> sometimes()).forEach(code -> decide(member, code));
        for (int each = random.nextInt(3); each > 0; each--) {
            deposit(member);
        }
    }

    private void decide(long member, String purpose) {
        people.clock().goOn(Duration.ofMinutes(1));
        people.asOwner(() -> {
            people.get(Consents.class).decide(member, purpose, new ConsentDecision(sometimes(), 1), "staff:owner");
            return null;
        });
    }

    private void deposit(long member) {
        BigDecimal quantity = new BigDecimal(1 + random.nextInt(9));
        people.asOwner(() -> people.get(KeptGoods.class)
                .deposit(member, new Deposit(any(List.of("S1", "S2")), "P1", quantity, null, null)));
    }

    private void buy(String card) {
        String number = "R" + purchases++;
        LocalDate day = LocalDate.of(2024, 5, 9).minusDays(random.nextInt(400));
        world.record(MergingWorld.byCard(number, card, day + "T04:00:00Z", 10 + random.nextInt(90) + ".00"));
        if (random.nextInt(3) == 0) {
            world.refund("B" + number, number, day + "T05:00:00Z", "5.00");
        }
    }
}
