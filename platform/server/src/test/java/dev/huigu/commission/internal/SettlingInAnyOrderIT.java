package dev.huigu.commission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.commission.Statement;
import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Purchases in every order, split into batches anyhow, some twice, with refunds, bindings, groups and schemes in
 * between: the figures come out as a plain evaluation of the whole history says.
 */
class SettlingInAnyOrderIT {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final YearMonth FIRST = YearMonth.of(2023, 10);
    private static final YearMonth LAST = YearMonth.of(2028, 12);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyOrderOfArrivalGivesTheFiguresOfTheWholeHistory(long seed) {
        History history = new RandomHistory(seed, SHANGHAI).next(6);
        try (SettlementWorld world = new SettlementWorld()) {
            world.open(history.members());
            for (Runnable step : shuffledSteps(history, world, new Random(seed))) {
                step.run();
            }
            assertFigures(history, world);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void manyAtOnceGiveTheFiguresOfTheWholeHistory(long seed) throws ExecutionException, InterruptedException {
        History history = new RandomHistory(seed, SHANGHAI).next(6);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (SettlementWorld world = new SettlementWorld()) {
            world.open(history.members());
            List<Future<?>> running = new ArrayList<>();
            for (Runnable step : shuffledSteps(history, world, new Random(seed))) {
                running.add(threads.submit(step));
            }
            for (Future<?> each : running) {
                each.get();
            }
            assertFigures(history, world);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Runnable> shuffledSteps(History history, SettlementWorld world, Random random) {
        List<Runnable> steps = new ArrayList<>();
        for (List<History.Purchase> batch : batches(history.purchases(), random)) {
            steps.add(() -> world.record(batch));
        }
        history.refunds().forEach(refund -> steps.add(() -> world.record(refund)));
        history.bindings().forEach(binding -> steps.add(() -> world.bind(binding)));
        history.groupings().forEach(grouping -> steps.add(() -> world.group(grouping)));
        history.schemes().forEach(scheme -> steps.add(() -> world.publish(scheme)));
        Collections.shuffle(steps, random);
        return steps;
    }

    /** Singles and batches of all sizes; every fourth purchase is sent twice. */
    private static List<List<History.Purchase>> batches(List<History.Purchase> purchases, Random random) {
        List<History.Purchase> sent = new ArrayList<>(purchases);
        purchases.stream().filter(purchase -> random.nextInt(4) == 0).forEach(sent::add);
        Collections.shuffle(sent, random);
        List<List<History.Purchase>> batches = new ArrayList<>();
        int from = 0;
        while (from < sent.size()) {
            int to = Math.min(sent.size(), from + 1 + (random.nextBoolean() ? 0 : random.nextInt(15)));
            batches.add(List.copyOf(sent.subList(from, to)));
            from = to;
        }
        return batches;
    }

    private static void assertFigures(History history, SettlementWorld world) {
        Map<String, String> expected = new PlainEvaluator(history, SHANGHAI).lines();
        assertThat(expected).isNotEmpty();
        assertThat(world.lines(FIRST, LAST)).isEqualTo(expected);
        for (YearMonth month = FIRST; month.isBefore(FIRST.plusMonths(24)); month = month.plusMonths(1)) {
            for (Statement statement : world.statements(month)) {
                assertThat(statement.settledTotal())
                        .as("%s %s", month, statement.consultantCode())
                        .isEqualTo(total(expected, month, statement.consultantCode()));
            }
        }
    }

    private static Money total(Map<String, String> lines, YearMonth month, String consultant) {
        return Money.of(lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith(month + " " + consultant + " "))
                .map(line ->
                        new BigDecimal(line.getValue().substring(line.getValue().indexOf("= ") + 2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
