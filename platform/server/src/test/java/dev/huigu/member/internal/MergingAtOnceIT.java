package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIGURES;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberPair;
import dev.huigu.purchase.Purchases;
import dev.huigu.testing.People;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens at once, each purchase is one present member's, and figures are the sums of purchases. */
class MergingAtOnceIT {
    private final MergingWorld world = new MergingWorld();
    private final People people = world.people;
    private final ExecutorService threads = Executors.newFixedThreadPool(12);

    @AfterEach
    void close() {
        threads.shutdown();
    }

    private List<Long> members(int count) {
        List<Long> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(people.member("K" + i, i % 2 == 0 ? "C1" : "C2"));
        }
        return members;
    }

    /** As the resource does: what the database breaks off is repeated. */
    private <T> T repeated(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return people.asOwner(work);
            } catch (DataAccessException e) {
                if (attempt == 20 || !Set.of("40P01", "40001").contains(e.sqlState())) {
                    throw e;
                }
            }
        }
    }

    private Object merge(long merged, long survivor) {
        try {
            return repeated(() -> people.get(Merges.class).merge(new MemberPair(survivor, merged), "same person"));
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(MemberError.MEMBER_GONE);
            return refusal;
        }
    }

    private List<Object> run(List<Callable<Object>> work) throws InterruptedException, ExecutionException {
        List<Object> results = new ArrayList<>();
        for (Future<Object> each : threads.invokeAll(work)) {
            results.add(each.get());
        }
        return results;
    }

    @Test
    void ofTwoMergesAgainstEachOtherOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            long one = people.member("A" + round, "C1");
            long other = people.member("B" + round, "C2");

            List<Object> results = run(List.of(() -> merge(one, other), () -> merge(other, one)));

            assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(1);
        }
    }

    @Test
    void mergesPurchasesRefundsAndUndoneMergesLoseNothingAndCountNothingTwice() throws Exception {
        List<Long> members = members(6);
        List<Callable<Object>> work = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 120; i++) {
            String number = "R" + i;
            String card = "K" + random.nextInt(6);
            String at = "2024-0%d-10T04:00:00Z".formatted(1 + i % 6);
            work.add(() -> repeated(
                    () -> people.get(Purchases.class).record(List.of(MergingWorld.byCard(number, card, at, "10.00")))));
            work.add(() -> repeated(() -> {
                world.refundNow("B" + number, number, at, "1.00");
                return null;
            }));
        }
        for (int i = 0; i < 24; i++) {
            long one = members.get(random.nextInt(6));
            long other = members.get(random.nextInt(6));
            if (one != other) {
                work.add(() -> mergeAndMaybeUndo(one, other, random.nextBoolean()));
            }
        }
        Collections.shuffle(work, random);
        run(work);

        assertThat(purchasesOfGoneMembers()).isEmpty();
        assertThat(spentByFigures()).isEqualTo(spentByPurchases());
        assertThat(spentByPurchases().values().stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.yuan("1080.00"));
        assertThat(settledByStatements()).isEqualTo(settledByEntries());
    }

    private Object mergeAndMaybeUndo(long merged, long survivor, boolean undo) {
        Object merge = merge(merged, survivor);
        if (undo && merge instanceof Long id) {
            try {
                repeated(() -> {
                    people.get(Merges.class).undo(survivor, id);
                    return null;
                });
            } catch (Refusal refusal) {
                assertThat(refusal.code())
                        .isIn(MemberError.MERGE_NOT_UNDOABLE, dev.huigu.foundation.problem.CommonError.NOT_FOUND);
            }
        }
        return merge;
    }

    private List<Long> purchasesOfGoneMembers() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(PURCHASE.ID)
                .from(PURCHASE)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(PURCHASE.TENANT_ID))
                .and(MEMBER.ID.eq(PURCHASE.MEMBER_ID))
                .where(PURCHASE.TENANT_ID.eq(people.tenant.id()))
                .and(MEMBER.GONE_AT.isNotNull())
                .fetch(PURCHASE.ID));
    }

    private Map<Long, Money> spentByFigures() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(MEMBER_FIGURES.MEMBER_ID, MEMBER_FIGURES.SPENT_TOTAL)
                .from(MEMBER_FIGURES)
                .where(MEMBER_FIGURES.TENANT_ID.eq(people.tenant.id()))
                .fetchMap(MEMBER_FIGURES.MEMBER_ID, MEMBER_FIGURES.SPENT_TOTAL));
    }

    private Map<Long, Money> spentByPurchases() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .resultQuery(
                        "select member_id, sum(paid) - coalesce(sum((select sum(amount) from app.refund r where"
                                + " r.tenant_id = p.tenant_id and r.purchase_id = p.id and r.state = 'APPLIED')), 0)"
                                + " from app.purchase p where tenant_id = {0} group by member_id",
                        people.tenant.id())
                .fetchMap(row -> (Long) row.get(0), row -> Money.of((java.math.BigDecimal) row.get(1))));
    }

    private Object settledByStatements() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .fetch(
                        "select month, consultant_id, purchases, settled_total from app.commission_statement"
                                + " where tenant_id = {0} and purchases <> 0 order by 1, 2",
                        people.tenant.id())
                .format(1000));
    }

    private Object settledByEntries() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .fetch(
                        "select month, consultant_id, (count(*) filter (where refund_id = 0))::int as purchases,"
                                + " sum(settled) as settled_total from (select distinct on (purchase_id, refund_id) *"
                                + " from app.commission_entry where tenant_id = {0}"
                                + " order by purchase_id, refund_id, revision desc) e"
                                + " where month is not null group by 1, 2 order by 1, 2",
                        people.tenant.id())
                .format(1000));
    }
}
