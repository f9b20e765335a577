package dev.huigu.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.member.Gender;
import dev.huigu.portrait.MemberPurchases;
import dev.huigu.portrait.Portrayed;
import dev.huigu.portrait.StoredValue;
import dev.huigu.segment.internal.criterion.MemberTest;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanningACrowdTest {
    private static final MemberSheet[] SHEETS =
            IntStream.range(0, 40_000).mapToObj(ScanningACrowdTest::sheet).toArray(MemberSheet[]::new);

    /** Holds for those whose id can be divided. */
    private record Divisible(int by) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.id() % by == 0;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 16_384, 16_385, 40_000})
    void whateverIsKeptTheAnswerIsThatOfEachMember(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 40; round++) {
            MemberTest test = tree(random, 3);
            Map<MemberTest, BitSet> kept = new HashMap<>();
            parts(test).filter(part -> random.nextInt(3) == 0).forEach(part -> kept.put(part, oneByOne(part, size)));
            kept.remove(test);

            assertThat(new Scan(SHEETS, size, kept::get).answer(test)).isEqualTo(oneByOne(test, size));
        }
    }

    @Test
    void nobodyIsLookedAtWhereThePartsAreKnown() {
        MemberTest unknown = member -> {
            throw new AssertionError("looked at " + member.id());
        };
        BitSet nobody = new BitSet();
        Map<MemberTest, BitSet> kept = Map.of(new Divisible(2), oneByOne(new Divisible(2), 100), unknown, nobody);
        Scan scan = new Scan(SHEETS, 100, kept::get);

        assertThat(scan.answer(new MemberTest.All(List.of(new Divisible(2), new MemberTest.Not(unknown)))))
                .isEqualTo(oneByOne(new Divisible(2), 100));
        assertThat(scan.answer(new MemberTest.Any(List.of(new Divisible(2), unknown))))
                .isEqualTo(oneByOne(new Divisible(2), 100));
    }

    @Test
    void onlyThoseWhomTheKnownPartsLeaveOpenAreLookedAt() {
        BitSet looked = new BitSet();
        MemberTest noting = member -> {
            looked.set((int) member.id());
            return true;
        };
        Scan scan =
                new Scan(SHEETS, 100, Map.of((MemberTest) new Divisible(10), oneByOne(new Divisible(10), 100))::get);

        scan.answer(new MemberTest.All(List.of(noting, new Divisible(10))));

        assertThat(looked).isEqualTo(oneByOne(new Divisible(10), 100));
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

    private static Stream<MemberTest> parts(MemberTest test) {
        Stream<MemberTest> below = test instanceof MemberTest.All all
                ? all.tests().stream()
                : test instanceof MemberTest.Any any
                        ? any.tests().stream()
                        : test instanceof MemberTest.Not not ? Stream.of(not.test()) : Stream.of();
        return Stream.concat(Stream.of(test), below.flatMap(ScanningACrowdTest::parts));
    }

    private static BitSet oneByOne(MemberTest test, int size) {
        BitSet found = new BitSet();
        IntStream.range(0, size)
                .filter(position -> test.holds(SHEETS[position]))
                .forEach(found::set);
        return found;
    }

    private static MemberSheet sheet(int id) {
        return new MemberSheet(
                id,
                1,
                0,
                Gender.UNKNOWN,
                0,
                Portrayed.NEVER,
                0,
                null,
                null,
                new long[0],
                Map.of(),
                Set.of(),
                MemberPurchases.NONE,
                Portrayed.NEVER,
                new int[0],
                StoredValue.NONE);
    }
}
