package dev.huigu.portrait;

import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_LINE;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static dev.huigu.foundation.schema.app.Tables.REFUND_LINE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.sum;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.RawRows;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.Refunds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Reads what members bought, for a thousand members at once in a handful of statements. */
@Singleton
public class PurchaseReader {
    private static final Field<BigDecimal> PAID = PURCHASE.PAID.coerce(SQLDataType.NUMERIC);
    private static final Field<BigDecimal> REFUNDED = sum(REFUND.AMOUNT.coerce(SQLDataType.NUMERIC));

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public PurchaseReader(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** With the products of each purchase; a member who bought nothing is missing from the answer. */
    public Map<Long, MemberPurchases> read(Collection<Long> memberIds, ProductNumbers products) {
        Reading reading = new Reading(memberIds.toArray(Long[]::new));
        reading.purchases();
        reading.lines(products);
        return reading.built();
    }

    /** As far as amounts and counts go; a member who bought nothing is missing from the answer. */
    public Map<Long, MemberPurchases> readWithoutProducts(Collection<Long> memberIds) {
        Reading reading = new Reading(memberIds.toArray(Long[]::new));
        reading.purchases();
        return reading.built();
    }

    private record Purchase(MemberPurchases.Builder member, LocalDate day) {}

    private record Line(long purchaseId, long productId) {}

    /** One reading of some members. */
    private final class Reading {
        private final Long[] memberIds;
        private final Map<Long, MemberPurchases.Builder> builders = new HashMap<>();
        private final Map<Long, Purchase> purchases = new HashMap<>();

        Reading(Long[] memberIds) {
            this.memberIds = memberIds;
        }

        Map<Long, MemberPurchases> built() {
            Map<Long, MemberPurchases> built = new HashMap<>();
            builders.forEach((memberId, builder) -> built.put(memberId, builder.build()));
            return built;
        }

        void purchases() {
            Map<Long, Long> refunds = refundedCents();
            RawRows.forEach(
                    database.sql()
                            .select(PURCHASE.ID, PURCHASE.MEMBER_ID, PURCHASE.PURCHASED_ON, PAID)
                            .from(PURCHASE)
                            .where(ofTheMembers()),
                    row -> {
                        long id = row.getLong(1);
                        LocalDate day = row.getObject(3, LocalDate.class);
                        MemberPurchases.Builder member =
                                builders.computeIfAbsent(row.getLong(2), any -> new MemberPurchases.Builder());
                        purchases.put(id, new Purchase(member, day));
                        Long refunded = refunds.get(id);
                        member.add(
                                day, cents(row.getBigDecimal(4)) - (refunded == null ? 0 : refunded), refunded != null);
                    });
        }

        private Map<Long, Long> refundedCents() {
            Map<Long, Long> refunds = new HashMap<>();
            database.sql()
                    .select(PURCHASE.ID, REFUNDED)
                    .from(PURCHASE)
                    .join(REFUND)
                    .on(REFUND.TENANT_ID.eq(PURCHASE.TENANT_ID))
                    .and(REFUND.PURCHASE_ID.eq(PURCHASE.ID))
                    .and(REFUND.STATE.eq(Refunds.State.APPLIED.name()))
                    .where(ofTheMembers())
                    .groupBy(PURCHASE.ID)
                    .forEach(row -> refunds.put(row.value1(), cents(row.value2())));
            return refunds;
        }

        void lines(ProductNumbers products) {
            Map<Line, Long> broughtBack = broughtBack();
            RawRows.forEach(
                    database.sql()
                            .select(PURCHASE.ID, PURCHASE_LINE.PRODUCT_ID, PURCHASE_LINE.QUANTITY)
                            .from(PURCHASE)
                            .join(PURCHASE_LINE)
                            .on(PURCHASE_LINE.TENANT_ID.eq(PURCHASE.TENANT_ID))
                            .and(PURCHASE_LINE.PURCHASE_ID.eq(PURCHASE.ID))
                            .where(ofTheMembers()),
                    row -> {
                        Line line = new Line(row.getLong(1), row.getLong(2));
                        long quantity = thousandths(row.getBigDecimal(3));
                        long back = Math.min(quantity, broughtBack.getOrDefault(line, 0L));
                        broughtBack.computeIfPresent(line, (same, left) -> left - back);
                        Purchase purchase = purchases.get(line.purchaseId());
                        if (purchase != null) {
                            purchase.member().addLine(purchase.day(), products.of(line.productId()), quantity - back);
                        }
                    });
        }

        private Map<Line, Long> broughtBack() {
            Map<Line, Long> quantities = new HashMap<>();
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
                    .where(ofTheMembers())
                    .groupBy(PURCHASE.ID, PRODUCT.ID)
                    .forEach(row -> quantities.put(new Line(row.value1(), row.value2()), thousandths(row.value3())));
            return quantities;
        }

        private Condition ofTheMembers() {
            return PURCHASE.TENANT_ID.eq(tenant.id()).and(PURCHASE.MEMBER_ID.eq(any(memberIds)));
        }
    }

    private static long cents(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }

    private static long thousandths(BigDecimal quantity) {
        return quantity.movePointRight(3).longValueExact();
    }
}
