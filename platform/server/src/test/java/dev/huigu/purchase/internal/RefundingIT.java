package dev.huigu.purchase.internal;

import static dev.huigu.purchase.internal.PurchaseWorld.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.purchase.PurchaseError;
import dev.huigu.purchase.RefundDraft;
import dev.huigu.purchase.Refunds.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RefundingIT {
    private static final String NOON = "2026-03-10T04:00:00Z";

    private final PurchaseWorld world = new PurchaseWorld();

    @Test
    void oneNumberForTwoPurchasesAtOnceIsOneRefundAndOneRefusal() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                assertThat(atOnce(threads, refund("F" + round, "A", "1.00"), refund("F" + round, "B", "1.00")))
                        .containsExactlyInAnyOrder("202", "refund-differs");
            }
        } finally {
            threads.shutdown();
        }
    }

    private List<String> atOnce(ExecutorService threads, RefundDraft... drafts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(drafts.length);
        List<Callable<String>> work = new ArrayList<>();
        for (RefundDraft draft : drafts) {
            work.add(() -> {
                start.await();
                try {
                    return String.valueOf(world.refund(draft));
                } catch (Refusal refusal) {
                    return refusal.code().code();
                }
            });
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : threads.invokeAll(work)) {
            answers.add(answer.get());
        }
        return answers;
    }

    @Test
    void aRefundThatMetADeadlockIsRecordedAllTheSame() {
        world.record("A", "S1", NOON);
        world.breakOff("40P01");

        assertThat(world.refund(refund("F1", "A", "30.00"))).isEqualTo(201);
        assertThat(world.figures().getSpentTotal()).isEqualTo(Money.yuan("70.00"));
    }

    @Test
    void aManagerRefundsPurchasesOfTheOwnStore() {
        world.record("A", "S1", NOON);

        assertThat(world.refundByManagerOf("S1", refund("F1", "A", "1.00"))).isEqualTo(201);
    }

    @Test
    void aPurchaseOfAnotherStoreIsNotThereForAManager() {
        world.record("A", "S2", NOON);

        refused(() -> world.refundByManagerOf("S1", refund("F1", "A", "1.00")), CommonError.NOT_FOUND)
                .hasMessage("There is no such purchase.");
        refused(() -> world.refundByManagerOf(null, refund("F1", "A", "1.00")), CommonError.NOT_FOUND);
    }

    @Test
    void aManagersRefundThatWaitedIsRefusedWhenItsPurchaseIsOfAnotherStore() {
        assertThat(world.refundByManagerOf("S1", refund("F1", "A", "1.00"))).isEqualTo(202);
        assertThat(world.refundByManagerOf("S1", refund("F2", "B", "1.00"))).isEqualTo(202);
        world.record("A", "S1", NOON);
        world.record("B", "S2", NOON);

        assertThat(world.stateOf("F1")).isEqualTo(State.APPLIED);
        assertThat(world.stateOf("F2")).isEqualTo(State.REFUSED);
        assertThat(world.figures().getSpentTotal()).isEqualTo(Money.yuan("199.00"));
        refused(() -> world.refundByManagerOf("S1", refund("F2", "B", "1.00")), CommonError.NOT_FOUND);
    }

    @Test
    void whatAManagerMayNotRefundHeadquartersMayWithTheSameNumber() {
        world.refundByManagerOf("S1", refund("F1", "A", "1.00"));
        world.refundByManagerOf("S1", refund("F2", "A", "2.00"));
        assertThat(world.refund(refund("F1", "A", "1.00"))).isEqualTo(202);
        world.record("A", "S2", NOON);

        assertThat(world.stateOf("F1")).isEqualTo(State.APPLIED);
        assertThat(world.refund(refund("F2", "A", "2.00"))).isEqualTo(201);
        assertThat(world.refund(refund("F2", "A", "2.00"))).isEqualTo(200);
        assertThat(world.figures().getSpentTotal()).isEqualTo(Money.yuan("97.00"));
    }

    @Test
    void aRefundThatWaitedAndWasRefusedIsRefusedAgain() {
        RefundDraft tooMuch = refund("F1", "A", "100.01");
        assertThat(world.refund(tooMuch)).isEqualTo(202);
        world.record("A", "S1", NOON);

        assertThat(world.stateOf("F1")).isEqualTo(State.REFUSED);
        refused(() -> world.refund(tooMuch), PurchaseError.REFUND_EXCEEDS_PURCHASE);
        refused(() -> world.refund(refund("F1", "A", "1.00")), PurchaseError.REFUND_DIFFERS);
    }

    @Test
    void aRefundHasTheLimitOfAPurchase() {
        RefundDraft.Line most = new RefundDraft.Line("P1", java.math.BigDecimal.ZERO, Money.yuan("99999999.99"));
        RefundDraft draft = new RefundDraft("F1", "POS", "A", null, Instant.parse(NOON), List.of(most, most));

        refused(() -> world.refund(draft), CommonError.INVALID_INPUT)
                .hasMessage("lines must add up to at most 99999999.99");
    }

    @Test
    void aRefundLeavesTheTimeOfTheLastPurchase() {
        world.record("A", "S1", "1965-03-10T04:00:00Z");
        world.refund(refund("F1", "A", "100.00"));

        assertThat(world.figures().getLastPurchasedAt()).isEqualTo("1965-03-10T04:00:00Z");
        assertThat(world.figures().getSpentTotal()).isEqualTo(Money.ZERO);
        assertThat(world.figures().getPurchaseCount()).isEqualTo(1);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
            ThrowingCallable call, ErrorCode code) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
