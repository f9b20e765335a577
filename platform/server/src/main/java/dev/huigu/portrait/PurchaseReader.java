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

    /** A member who bought nothing is missing from the answer. */
    public Map<Long, MemberPurchases> read(MembersToRead members, ProductNumbers products) {
        Condition ofMembers = PURCHASE.TENANT_ID.eq(tenant.id()).and(members.in(PURCHASE.MEMBER_ID));
        Map<Long, Long> refunds = refundedCents(ofMembers);
        Map<Long, Map<Long, Long>> broughtBack = refunds.isEmpty() ? Map.of() : broughtBack(ofMembers);
        Map<Long, MemberPurchasesBuilder> builders = new HashMap<>();
        RawRows.forEach(
                database.sql()
                        .select(
                                PURCHASE.ID,
                                PURCHASE.MEMBER_ID,
                                PURCHASE.PURCHASED_ON,
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
                    LocalDate day = row.getObject(3, LocalDate.class);
                    MemberPurchasesBuilder member =
                            builders.computeIfAbsent(row.getLong(2), any -> new MemberPurchasesBuilder());
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
        return built(builders);
    }

    /** Without products: all that portraits look at. For members who are few. */
    public Map<Long, MemberPurchases> readWithoutLines(MembersToRead members) {
        Map<Long, MemberPurchasesBuilder> builders = new HashMap<>();
        RawRows.forEach(
                database.sql()
                        .select(PURCHASE.MEMBER_ID, PURCHASE.PURCHASED_ON, PAID, REFUNDED_OF_PURCHASE)
                        .from(PURCHASE)
                        .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                        .and(members.in(PURCHASE.MEMBER_ID)),
                row -> {
                    BigDecimal refunded = row.getBigDecimal(4);
                    builders.computeIfAbsent(row.getLong(1), any -> new MemberPurchasesBuilder())
                            .add(
                                    row.getObject(2, LocalDate.class),
                                    cents(row.getBigDecimal(3)) - (refunded == null ? 0 : cents(refunded)),
                                    refunded != null);
                });
        return built(builders);
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

    /** Lets go of each builder as it is done with: of a million members they are as large as what they make. */
    private static Map<Long, MemberPurchases> built(Map<Long, MemberPurchasesBuilder> builders) {
        Map<Long, MemberPurchases> built = new HashMap<>(builders.size() * 2);
        var open = builders.entrySet().iterator();
        while (open.hasNext()) {
            var next = open.next();
            built.put(next.getKey(), next.getValue().build());
            open.remove();
        }
        return built;
    }

    private Map<Long, Long> refundedCents(Condition ofMembers) {
        Map<Long, Long> refunds = new HashMap<>();
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
    private Map<Long, Map<Long, Long>> broughtBack(Condition ofMembers) {
        Map<Long, Map<Long, Long>> quantities = new HashMap<>();
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
                .forEach(row -> quantities
                        .computeIfAbsent(row.value1(), any -> new HashMap<>())
                        .put(row.value2(), thousandths(row.value3())));
        return quantities;
    }

    private static long cents(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }

    private static long thousandths(BigDecimal quantity) {
        return quantity.movePointRight(3).longValueExact();
    }
}
