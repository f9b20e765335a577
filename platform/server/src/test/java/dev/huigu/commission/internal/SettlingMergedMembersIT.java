package dev.huigu.commission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Members are merged, some of them a long way, while their purchases and refunds come in, early and late; some merges
 * are undone again. The figures come out as a plain evaluation says that has known the persons from the start.
 */
class SettlingMergedMembersIT {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final YearMonth FIRST = YearMonth.of(2023, 10);
    private static final YearMonth LAST = YearMonth.of(2028, 12);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void purchasesCountAsIfTheyHadBeenOneMembersFromTheStart(long seed) {
        RandomHistory random = new RandomHistory(seed, SHANGHAI);
        History history = random.next(6);
        history = history.with(random.mergesOf(history.members()));
        try (SettlementWorld world = new SettlementWorld()) {
            world.open(history.members());
            history.bindings().forEach(world::bind);
            steps(history, world, new Random(seed)).forEach(Runnable::run);
            assertThat(world.lines(FIRST, LAST)).isEqualTo(new PlainEvaluator(history, SHANGHAI).lines());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void undoneMergesLeaveNothingBehind(long seed) {
        RandomHistory random = new RandomHistory(seed, SHANGHAI);
        History history = random.next(6);
        history = history.with(random.mergesOf(history.members()));
        Map<History.Merge, Long> ids = new HashMap<>();
        try (SettlementWorld world = new SettlementWorld()) {
            world.open(history.members());
            history.bindings().forEach(world::bind);
            List<Runnable> steps = new ArrayList<>(purchases(history, world, new Random(seed)));
            int half = steps.size() / 2;
            steps.subList(0, half).forEach(Runnable::run);
            history.merges().forEach(merge -> ids.put(merge, world.merge(merge)));
            steps.subList(half, steps.size()).forEach(Runnable::run);
            List<History.Merge> backwards = new ArrayList<>(history.merges());
            Collections.reverse(backwards);
            backwards.forEach(merge -> world.undo(merge, ids.get(merge)));
            assertThat(world.lines(FIRST, LAST))
                    .isEqualTo(new PlainEvaluator(history.with(List.of()), SHANGHAI).lines());
        }
    }

    /** Merges keep their order among the rest. */
    private static List<Runnable> steps(History history, SettlementWorld world, Random random) {
        List<Runnable> steps = new ArrayList<>(purchases(history, world, random));
        int at = 0;
        for (History.Merge merge : history.merges()) {
            at += random.nextInt(steps.size() - at + 1);
            steps.add(at++, () -> world.merge(merge));
        }
        return steps;
    }

    private static List<Runnable> purchases(History history, SettlementWorld world, Random random) {
        List<Runnable> steps = new ArrayList<>();
        history.purchases().forEach(purchase -> steps.add(() -> world.record(List.of(purchase))));
        history.purchases().stream()
                .filter(purchase -> random.nextInt(3) == 0)
                .forEach(purchase -> steps.add(() -> world.record(List.of(purchase))));
        history.refunds().forEach(refund -> steps.add(() -> world.record(refund)));
        history.groupings().forEach(grouping -> steps.add(() -> world.group(grouping)));
        history.schemes().forEach(scheme -> steps.add(() -> world.publish(scheme)));
        Collections.shuffle(steps, random);
        return steps;
    }
}
