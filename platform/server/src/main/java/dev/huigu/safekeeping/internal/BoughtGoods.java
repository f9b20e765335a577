package dev.huigu.safekeeping.internal;

import static dev.huigu.foundation.schema.app.Tables.KEPT_GOODS_ENTRY;
import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_LINE;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static dev.huigu.foundation.schema.app.Tables.REFUND_LINE;
import static org.jooq.impl.DSL.sum;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.Refunds;
import dev.huigu.safekeeping.SafekeepingError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** What was bought with a purchase, and how much of it may still be left in a store. */
@Singleton
public class BoughtGoods {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public BoughtGoods(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @throws Refusal 422 if there is no such product */
    long productId(String code) {
        return database.sql()
                .select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(PRODUCT.CODE.eq(code))
                .fetchOptional(PRODUCT.ID)
                .orElseThrow(() ->
                        Refusal.unknownReference("productCode", "There is no product with code %s.".formatted(code)));
    }

    /** @throws Refusal 422 if the member has no such purchase */
    long purchaseId(long memberId, PurchaseReference purchase) {
        return database.sql()
                .select(PURCHASE.ID)
                .from(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE.SOURCE.eq(purchase.source()))
                .and(PURCHASE.NUMBER.eq(purchase.number()))
                .and(PURCHASE.MEMBER_ID.eq(memberId))
                .fetchOptional(PURCHASE.ID)
                .orElseThrow(() -> Refusal.unknownReference(
                        "purchase.number",
                        "The member has no purchase %s of %s.".formatted(purchase.number(), purchase.source())));
    }

    /**
     * The member is locked, so nothing is bought, refunded or deposited meanwhile.
     *
     * @throws Refusal 422 if less is left of what was bought, not refunded and not deposited before
     */
    void mustHaveLeft(long purchaseId, long productId, String productCode, BigDecimal quantity) {
        BigDecimal left = bought(purchaseId, productId)
                .subtract(refunded(purchaseId, productCode))
                .subtract(deposited(purchaseId, productId))
                .max(BigDecimal.ZERO);
        if (left.compareTo(quantity) < 0) {
            throw new Refusal(
                    SafekeepingError.MORE_THAN_BOUGHT,
                    "Of what was bought with this purchase %s of %s are left to deposit."
                            .formatted(left.stripTrailingZeros().toPlainString(), productCode));
        }
    }

    private BigDecimal bought(long purchaseId, long productId) {
        return orZero(database.sql()
                .select(sum(PURCHASE_LINE.QUANTITY))
                .from(PURCHASE_LINE)
                .where(PURCHASE_LINE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE_LINE.PURCHASE_ID.eq(purchaseId))
                .and(PURCHASE_LINE.PRODUCT_ID.eq(productId))
                .fetchSingle()
                .value1());
    }

    private BigDecimal refunded(long purchaseId, String productCode) {
        return orZero(database.sql()
                .select(sum(REFUND_LINE.QUANTITY))
                .from(REFUND)
                .join(REFUND_LINE)
                .on(REFUND_LINE.TENANT_ID.eq(REFUND.TENANT_ID))
                .and(REFUND_LINE.REFUND_ID.eq(REFUND.ID))
                .where(REFUND.TENANT_ID.eq(tenant.id()))
                .and(REFUND.PURCHASE_ID.eq(purchaseId))
                .and(REFUND.STATE.eq(Refunds.State.APPLIED.name()))
                .and(REFUND_LINE.PRODUCT_CODE.eq(productCode))
                .fetchSingle()
                .value1());
    }

    private BigDecimal deposited(long purchaseId, long productId) {
        return orZero(database.sql()
                .select(sum(KEPT_GOODS_ENTRY.QUANTITY))
                .from(KEPT_GOODS_ENTRY)
                .where(KEPT_GOODS_ENTRY.TENANT_ID.eq(tenant.id()))
                .and(KEPT_GOODS_ENTRY.PURCHASE_ID.eq(purchaseId))
                .and(KEPT_GOODS_ENTRY.PRODUCT_ID.eq(productId))
                .fetchSingle()
                .value1());
    }

    private static BigDecimal orZero(BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
