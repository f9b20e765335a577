package dev.huigu.segment.internal.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.portrait.MemberPurchases;
import dev.huigu.portrait.MemberPurchasesBuilder;
import dev.huigu.portrait.RfmScore;
import dev.huigu.portrait.RfmThresholds;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import dev.huigu.segment.internal.sheet.SomeSheet;
import dev.huigu.tenant.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingACrowdTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 20);

    /** Holds for those whose id and consultant can be divided. */
    private record Divisible(int by) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return (member.id() + member.consultantId()) % by == 0;
        }
    }

    /** Holds for those with even ids, and knows of whom it was asked. */
    private record Noting(Set<Long> asked) implements MemberTest {
        static Noting test() {
            return new Noting(ConcurrentHashMap.newKeySet());
        }

        @Override
        public boolean holds(MemberSheet member) {
            asked.add(member.id());
            return member.id() % 2 == 0;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 1_024, 1_025, 20_000})
    void whoeverChangesComesOrGoesTheAnswerIsThatOfEachMember(int size) {
        Random random = new Random(size);
        SortedMap<Long, MemberSheet> members = new TreeMap<>();
        List<MemberTest> asked = new ArrayList<>();
        Crowd crowd = changed(new Crowd(), members, some(random, size, 4L * size));
        for (int round = 0; round < 60; round++) {
            MemberTest test = random.nextBoolean() || asked.isEmpty() ? tree(random, 3) : any(asked, random);
            asked.add(test);
            assertThat(crowd.ask(test).idList()).isEqualTo(oneByOne(test, members));

            crowd = changed(crowd, members, some(random, random.nextInt(20), 4L * size + 50));
        }
    }

    private static Crowd changed(
            Crowd crowd, SortedMap<Long, MemberSheet> members, SortedMap<Long, MemberSheet> changed) {
        members.putAll(changed);
        members.values().removeIf(sheet -> sheet == null);
        return crowd.with(changed);
    }

    /** New sheets of members with ids up to one; the sheets of some are null. */
    private static SortedMap<Long, MemberSheet> some(Random random, int count, long most) {
        SortedMap<Long, MemberSheet> some = new TreeMap<>();
        for (int each = 0; each < count; each++) {
            long id = 1 + (long) (random.nextDouble() * most);
            some.put(id, random.nextInt(5) == 0 ? null : sheet(id, random));
        }
        return some;
    }

    private static MemberSheet sheet(long id, Random random) {
        MemberPurchasesBuilder purchases = new MemberPurchasesBuilder();
        for (int each = random.nextInt(4); each > 0; each--) {
            purchases.add(TODAY.minusDays(random.nextInt(400)), random.nextInt(100_000), false);
        }
        return SomeSheet.of(id, random.nextInt(100), purchases.build());
    }

    private static MemberTest any(List<MemberTest> asked, Random random) {
        return asked.get(random.nextInt(asked.size()));
    }

    private static MemberTest tree(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        return switch (kind) {
            case 1 -> new MemberTest.All(trees(random, depth));
            case 2 -> new MemberTest.Any(trees(random, depth));
            case 3 -> new MemberTest.Not(tree(random, depth - 1));
            default -> new Divisible(1 + random.nextInt(7));
        };
    }

    private static List<MemberTest> trees(Random random, int depth) {
        return Stream.generate(() -> tree(random, depth - 1))
                .limit(random.nextInt(4))
                .toList();
    }

    private static List<Long> oneByOne(MemberTest test, SortedMap<Long, MemberSheet> members) {
        return members.values().stream()
                .filter(test::holds)
                .map(MemberSheet::id)
                .toList();
    }

    @Test
    void whatIsKnownStaysWhoeverChanges() {
        Crowd before = crowd(5_000);
        Members then = before.ask(new Divisible(2));

        before.with(gone(2));

        assertThat(then.count()).isEqualTo(2_500);
        assertThat(before.ask(new Divisible(2)).count()).isEqualTo(2_500);
    }

    @Test
    void nobodyIsAskedTwice() {
        Crowd crowd = crowd(5_000);
        Noting noting = Noting.test();
        crowd.ask(noting);
        noting.asked().clear();

        crowd.ask(noting);
        crowd.ask(new MemberTest.Not(noting));
        crowd.ask(new MemberTest.All(List.of(new Divisible(3), new MemberTest.Any(List.of(noting, new Divisible(5))))));

        assertThat(noting.asked()).isEmpty();
    }

    @Test
    void aPartOfWhichEverybodyWasAskedOnTheWayIsKnown() {
        Crowd crowd = crowd(5_000);
        Noting first = Noting.test();
        Noting second = Noting.test();
        crowd.ask(new MemberTest.All(List.of(new MemberTest.Not(first), second)));
        Stream.of(first, second).forEach(noting -> noting.asked().clear());

        crowd.ask(new MemberTest.All(List.of(new Divisible(3), first)));
        crowd.ask(new MemberTest.Any(List.of(first, second)));

        assertThat(first.asked()).isEmpty();
        assertThat(second.asked()).hasSize(2_500).noneMatch(id -> id % 2 == 0);
    }

    @Test
    void aQuestionOfVeryManyPartsLeavesOthersKnown() {
        Crowd crowd = crowd(5_000);
        Noting noting = Noting.test();
        crowd.ask(noting);
        noting.asked().clear();

        List<MemberTest> ofNobody = IntStream.rangeClosed(1, 1_000)
                .<MemberTest>mapToObj(more -> new Divisible(5_000 + more))
                .toList();
        assertThat(crowd.ask(new MemberTest.Any(ofNobody)).count()).isZero();

        assertThat(crowd.ask(noting).count()).isEqualTo(2_500);
        assertThat(noting.asked()).isEmpty();
    }

    @Test
    void onlyThoseWhomTheKnownPartsLeaveOpenAreAsked() {
        Crowd crowd = crowd(5_000);
        crowd.ask(new Divisible(10));
        Noting ofAll = Noting.test();
        Noting ofAny = Noting.test();

        crowd.ask(new MemberTest.All(List.of(ofAll, new Divisible(10))));
        crowd.ask(new MemberTest.Any(List.of(ofAny, new Divisible(10))));

        assertThat(ofAll.asked()).hasSize(500).allMatch(id -> id % 10 == 0);
        assertThat(ofAny.asked()).hasSize(4_500).noneMatch(id -> id % 10 == 0);
    }

    @Test
    void onlyNeighboursOfWhoeverChangedAreAskedAgain() {
        Crowd crowd = crowd(5_000);
        Noting noting = Noting.test();
        crowd.ask(noting);
        noting.asked().clear();

        assertThat(crowd.with(gone(2)).ask(noting).count()).isEqualTo(2_499);

        assertThat(noting.asked()).hasSizeLessThan(1_100).contains(1L, 3L).doesNotContain(2L, 4_999L);
    }

    @Test
    void membersAreListedFromTheHighestId() {
        Members even = crowd(5_000).ask(new Divisible(2));

        assertThat(even.before(Long.MAX_VALUE, 2)).containsExactly(5_000L, 4_998L);
        assertThat(even.before(5, 50)).containsExactly(4L, 2L);
        assertThat(even.before(4, 50)).containsExactly(2L);
        assertThat(even.before(2, 50)).isEmpty();
        assertThat(even.before(4_000, 1_999)).hasSize(1_999).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void theMeansOfRfmFollowWhoeverChanges() {
        Random random = new Random(7);
        SortedMap<Long, MemberSheet> members = new TreeMap<>();
        Crowd crowd = new Crowd();
        Settings.Rfm set = new Settings.Rfm(365, null, null, null);
        for (int round = 0; round < 20; round++) {
            crowd = changed(crowd, members, some(random, 500, 10_000));

            RfmThresholds exact = means(members).thresholds(set);
            RfmThresholds found = crowd.rfm(set, (int) TODAY.toEpochDay());
            assertThat(List.of(found.recencyDays(), found.frequency(), found.orderValue()))
                    .isEqualTo(List.of(exact.recencyDays(), exact.frequency(), exact.orderValue()));
        }
    }

    private static RfmThresholds.Means means(SortedMap<Long, MemberSheet> members) {
        RfmThresholds.Means means = new RfmThresholds.Means();
        members.values().stream()
                .map(member -> RfmScore.of(member.purchases(), 365, (int) TODAY.toEpochDay()))
                .filter(score -> score != null)
                .forEach(means::add);
        return means;
    }

    private static Crowd crowd(int size) {
        SortedMap<Long, MemberSheet> members = new TreeMap<>();
        LongStream.rangeClosed(1, size).forEach(id -> members.put(id, SomeSheet.of(id, 0, MemberPurchases.NONE)));
        return new Crowd().with(members);
    }

    private static SortedMap<Long, MemberSheet> gone(long id) {
        SortedMap<Long, MemberSheet> gone = new TreeMap<>();
        gone.put(id, null);
        return gone;
    }
}
