package dev.huigu.portrait;

import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_LINE;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static dev.huigu.foundation.schema.app.Tables.REFUND_LINE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.RawRows;
import dev.huigu.foundation.id.IdMap;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.Refunds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Reads what members bought, for one or a million of them in a handful of statements. */
@Singleton
public class PurchaseReader {
    private static final int FIRST_LINE = 0;
    private static final Field<BigDecimal> PAID = PURCHASE.PAID.coerce(SQLDataType.NUMERIC);
    private static final Field<BigDecimal> REFUNDED = sum(REFUND.AMOUNT.coerce(SQLDataType.NUMERIC));

    private static final Field<BigDecimal> REFUNDED_OF_PURCHASE = select(REFUNDED)
            .from(REFUND)
            .where(REFUND.TENANT_ID.eq(PURCHASE.TENANT_ID))
            .and(REFUND.PURCHASE_ID.eq(PURCHASE.ID))
            .and(REFUND.STATE.eq(Refunds.State.APPLIED.name()))
            .asField();

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public PurchaseReader(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** By member; who bought nothing is missing. */
    public IdMap<MemberPurchasesBuilder> read(MembersToRead members, ProductNumbers products) {
        Condition ofMembers = PURCHASE.TENANT_ID.eq(tenant.id()).and(members.in(PURCHASE.MEMBER_ID));
        IdMap<Long> refunds = refundedCents(ofMembers);
        IdMap<Map<Long, Long>> broughtBack = refunds.isEmpty() ? new IdMap<>() : broughtBack(ofMembers);
        IdMap<MemberPurchasesBuilder> builders = new IdMap<>();
        RawRows.forEach(
                database.sql()
                        .select(
                                PURCHASE.ID,
                                PURCHASE.MEMBER_ID,
                                RawRows.day(PURCHASE.PURCHASED_ON),
                                PAID,
                                PURCHASE_LINE.LINE,
                                PURCHASE_LINE.PRODUCT_ID,
                                PURCHASE_LINE.QUANTITY)
                        .from(PURCHASE)
                        .join(PURCHASE_LINE)
                        .on(PURCHASE_LINE.TENANT_ID.eq(PURCHASE.TENANT_ID))
                        .and(PURCHASE_LINE.PURCHASE_ID.eq(PURCHASE.ID))
                        .where(ofMembers)
                        // Both tables lie in this order, so neither is sorted or hashed to disk for a large brand.
                        .orderBy(PURCHASE.ID),
                row -> {
                    long id = row.getLong(1);
                    LocalDate day = RawRows.date(row, 3);
                    MemberPurchasesBuilder member = builders.getOrMake(row.getLong(2), MemberPurchasesBuilder::new);
                    if (row.getInt(5) == FIRST_LINE) {
                        Long refunded = refunds.get(id);
                        member.add(
                                day, cents(row.getBigDecimal(4)) - (refunded == null ? 0 : refunded), refunded != null);
                    }
                    long productId = row.getLong(6);
                    long quantity = thousandths(row.getBigDecimal(7));
                    long back = back(productId, quantity, broughtBack.get(id));
                    member.addLine(day, products.of(productId), quantity - back);
                });
        return builders;
    }

    /** Without products: all that portraits look at. For members who are few. */
    public IdMap<MemberPurchasesBuilder> readWithoutLines(MembersToRead members) {
        IdMap<MemberPurchasesBuilder> builders = new IdMap<>();
        RawRows.forEach(
                database.sql()
                        .select(PURCHASE.MEMBER_ID, RawRows.day(PURCHASE.PURCHASED_ON), PAID, REFUNDED_OF_PURCHASE)
                        .from(PURCHASE)
                        .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                        .and(members.in(PURCHASE.MEMBER_ID)),
                row -> {
                    BigDecimal refunded = row.getBigDecimal(4);
                    builders.getOrMake(row.getLong(1), MemberPurchasesBuilder::new)
                            .add(
                                    RawRows.date(row, 2),
                                    cents(row.getBigDecimal(3)) - (refunded == null ? 0 : cents(refunded)),
                                    refunded != null);
                });
        return builders;
    }

    /**
     * What was brought back of a product is taken off the purchase's lines of it, one after the other.
     *
     * @param left by product, what has not been taken off yet; null: nothing of the purchase
     */
    private static long back(long productId, long quantity, Map<Long, Long> left) {
        if (left == null) {
            return 0;
        }
        long back = Math.min(quantity, left.getOrDefault(productId, 0L));
        left.computeIfPresent(productId, (same, before) -> before - back);
        return back;
    }

    private IdMap<Long> refundedCents(Condition ofMembers) {
        IdMap<Long> refunds = new IdMap<>();
        database.sql()
                .select(PURCHASE.ID, REFUNDED)
                .from(PURCHASE)
                .join(REFUND)
                .on(REFUND.TENANT_ID.eq(PURCHASE.TENANT_ID))
                .and(REFUND.PURCHASE_ID.eq(PURCHASE.ID))
                .and(REFUND.STATE.eq(Refunds.State.APPLIED.name()))
                .where(ofMembers)
                .groupBy(PURCHASE.ID)
                .forEach(row -> refunds.put(row.value1(), cents(row.value2())));
        return refunds;
    }

    /** By purchase and product. */
    private IdMap<Map<Long, Long>> broughtBack(Condition ofMembers) {
        IdMap<Map<Long, Long>> quantities = new IdMap<>();
        database.sql()
                .select(PURCHASE.ID, PRODUCT.ID, sum(REFUND_LINE.QUANTITY))
                .from(PURCHASE)
                .join(REFUND)
                .on(REFUND.TENANT_ID.eq(PURCHASE.TENANT_ID))
                .and(REFUND.PURCHASE_ID.eq(PURCHASE.ID))
                .and(REFUND.STATE.eq(Refunds.State.APPLIED.name()))
                .join(REFUND_LINE)
                .on(REFUND_LINE.TENANT_ID.eq(REFUND.TENANT_ID))
                .and(REFUND_LINE.REFUND_ID.eq(REFUND.ID))
                .join(PRODUCT)
                .on(PRODUCT.TENANT_ID.eq(REFUND_LINE.TENANT_ID))
                .and(PRODUCT.CODE.eq(REFUND_LINE.PRODUCT_CODE))
                .where(ofMembers)
                .groupBy(PURCHASE.ID, PRODUCT.ID)
                .forEach(row ->
                        quantities.getOrMake(row.value1(), HashMap::new).put(row.value2(), thousandths(row.value3())));
        return quantities;
    }

    private static long cents(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }

    private static long thousandths(BigDecimal quantity) {
        return quantity.movePointRight(3).longValueExact();
    }
}
