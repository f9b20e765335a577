package dev.huigu.safekeeping.internal;

import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_LINE;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static dev.huigu.foundation.schema.app.Tables.REFUND_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.safekeeping.SafekeepingError;
import dev.huigu.safekeeping.internal.KeptGoodsEntryView.Kind;
import dev.huigu.testing.People;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingGoodsIT {
    private static final PurchaseReference R1 = new PurchaseReference("POS", "R1");
    private static final Instant THEN = Instant.parse("2026-03-10T04:00:00Z");

    private final People people = new People();
    private long member;
    private long product;

    @BeforeEach
    void open() {
        member = people.member("K1", null);
        product = addProduct("P1");
    }

    private long addProduct(String code) {
        long id = Ids.next();
        people.asOwner(() -> people.get(Database.class)
                .sql()
                .insertInto(PRODUCT)
                .set(PRODUCT.TENANT_ID, people.tenant.id())
                .set(PRODUCT.ID, id)
                .set(PRODUCT.CODE, code)
                .set(PRODUCT.NAME, "奶粉")
                .set(PRODUCT.UNIT, "罐")
                .set(PRODUCT.PRICE, Money.yuan("298.00"))
                .set(PRODUCT.VERSION, 1L)
                .execute());
        return id;
    }

    private long purchase(String quantity) {
        long id = Ids.next();
        people.asOwner(() -> {
            var sql = people.get(Database.class).sql();
            sql.insertInto(PURCHASE)
                    .set(PURCHASE.TENANT_ID, people.tenant.id())
                    .set(PURCHASE.ID, id)
                    .set(PURCHASE.SOURCE, R1.source())
                    .set(PURCHASE.NUMBER, R1.number())
                    .set(PURCHASE.STORE_ID, 1L)
                    .set(PURCHASE.CHANNEL, "OFFLINE")
                    .set(PURCHASE.PURCHASED_AT, THEN)
                    .set(PURCHASE.PURCHASED_ON, LocalDate.of(2026, 3, 10))
                    .set(PURCHASE.MEMBER_ID, member)
                    .set(PURCHASE.PAID, Money.yuan("298.00"))
                    .set(PURCHASE.CONTENT_HASH, "")
                    .set(PURCHASE.RECORDED_AT, THEN)
                    .execute();
            return sql.insertInto(PURCHASE_LINE)
                    .set(PURCHASE_LINE.TENANT_ID, people.tenant.id())
                    .set(PURCHASE_LINE.PURCHASE_ID, id)
                    .set(PURCHASE_LINE.LINE, 1)
                    .set(PURCHASE_LINE.PRODUCT_ID, product)
                    .set(PURCHASE_LINE.QUANTITY, new BigDecimal(quantity))
                    .set(PURCHASE_LINE.PAID, Money.yuan("298.00"))
                    .execute();
        });
        return id;
    }

    private void refund(long purchaseId, String quantity) {
        long id = Ids.next();
        people.asOwner(() -> {
            var sql = people.get(Database.class).sql();
            sql.insertInto(REFUND)
                    .set(REFUND.TENANT_ID, people.tenant.id())
                    .set(REFUND.ID, id)
                    .set(REFUND.SOURCE, "POS")
                    .set(REFUND.NUMBER, "B1")
                    .set(REFUND.PURCHASE_SOURCE, R1.source())
                    .set(REFUND.PURCHASE_NUMBER, R1.number())
                    .set(REFUND.PURCHASE_ID, purchaseId)
                    .set(REFUND.REFUNDED_AT, THEN)
                    .set(REFUND.AMOUNT, Money.yuan("1.00"))
                    .set(REFUND.STATE, "APPLIED")
                    .set(REFUND.CONTENT_HASH, "")
                    .set(REFUND.RECORDED_AT, THEN)
                    .execute();
            return sql.insertInto(REFUND_LINE)
                    .set(REFUND_LINE.TENANT_ID, people.tenant.id())
                    .set(REFUND_LINE.REFUND_ID, id)
                    .set(REFUND_LINE.LINE, 1)
                    .set(REFUND_LINE.PRODUCT_CODE, "P1")
                    .set(REFUND_LINE.QUANTITY, new BigDecimal(quantity))
                    .set(REFUND_LINE.AMOUNT, Money.yuan("1.00"))
                    .execute();
        });
    }

    private KeptGoodsEntryView deposit(String quantity, PurchaseReference purchase) {
        return people.asOwner(() -> people.get(KeptGoods.class)
                .deposit(member, new Deposit("S1", "P1", new BigDecimal(quantity), purchase, "放在二楼")));
    }

    private KeptGoodsEntryView pickUp(String store, String quantity) {
        return people.asOwner(() ->
                people.get(KeptGoods.class).pickUp(member, new PickUp(store, "P1", new BigDecimal(quantity), null)));
    }

    private List<KeptGoodsView> kept() {
        return people.asOwner(() -> people.get(KeptGoodsTable.class).of(member));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void whatIsDepositedLiesThereUntilItIsPickedUp() {
        deposit("3", null);
        deposit("0.500", null);
        assertThat(pickUp("S1", "1.25").balance()).isEqualTo("2.25");

        assertThat(kept()).containsExactly(new KeptGoodsView("S1", "一店", "P1", "奶粉", "罐", new BigDecimal("2.25")));
        pickUp("S1", "2.25");
        assertThat(kept()).isEmpty();
        assertThat(people.asOwner(() ->
                                people.get(KeptGoodsTable.class).history(List.of(member), new PageRequest("10", null)))
                        .items())
                .extracting(KeptGoodsEntryView::kind)
                .containsExactly(Kind.PICK_UP, Kind.PICK_UP, Kind.DEPOSIT, Kind.DEPOSIT);
    }

    @Test
    void noMoreIsPickedUpThanLiesInThatStore() {
        deposit("3", null);

        assertRefused(SafekeepingError.NOT_ENOUGH_KEPT, () -> pickUp("S1", "3.001"));
        assertRefused(SafekeepingError.NOT_ENOUGH_KEPT, () -> pickUp("S2", "1"));
        assertThat(kept().get(0).quantity()).isEqualTo("3");
    }

    @Test
    void ofAPurchaseNoMoreIsDepositedThanWasBoughtAndNotRefunded() {
        long purchase = purchase("6");

        assertThat(deposit("2", R1).purchase()).isEqualTo(R1);
        refund(purchase, "1");
        assertRefused(SafekeepingError.MORE_THAN_BOUGHT, () -> deposit("3.001", R1));
        deposit("3", R1);
        assertRefused(SafekeepingError.MORE_THAN_BOUGHT, () -> deposit("0.001", R1));
        assertRefused(
                CommonError.UNKNOWN_REFERENCE, () -> deposit("1", new PurchaseReference("POS", "of somebody else")));
    }

    @Test
    void aStoreManagerKeepsGoodsInTheOwnStore() {
        Identity manager = new Identity("staff:m", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S2"), null);

        assertRefused(
                CommonError.FORBIDDEN,
                () -> people.as(manager, () -> people.get(KeptGoods.class)
                        .deposit(member, new Deposit("S1", "P1", BigDecimal.ONE, null, null))));
    }

    @Test
    void ofSixteenPickUpsAtOnceAsManySucceedAsThereAreGoods() throws Exception {
        deposit("5", null);

        assertThat(atOnce(() -> pickUp("S1", "1"))).isEqualTo(5);
        assertThat(kept()).isEmpty();
    }

    @Test
    void ofSixteenDepositsOfOnePurchaseAsManySucceedAsWereBought() throws Exception {
        purchase("5");

        assertThat(atOnce(() -> deposit("1", R1))).isEqualTo(5);
        assertThat(kept().get(0).quantity()).isEqualTo("5");
    }

    /** How many of sixteen at once are not refused. */
    private static long atOnce(Callable<KeptGoodsEntryView> attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            attempts.add(() -> {
                try {
                    return attempt.call() != null;
                } catch (Refusal refusal) {
                    return false;
                }
            });
        }
        long succeeded = 0;
        for (Future<Boolean> each : threads.invokeAll(attempts)) {
            succeeded += each.get() ? 1 : 0;
        }
        threads.shutdown();
        return succeeded;
    }
}
