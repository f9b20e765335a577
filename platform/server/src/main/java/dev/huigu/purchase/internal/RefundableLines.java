package dev.huigu.purchase.internal;

import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_LINE;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static dev.huigu.foundation.schema.app.Tables.REFUND_LINE;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.Refunds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What of a purchase can still come back, product by product: neither more pieces nor more money than was sold. */
@Singleton
public class RefundableLines {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public RefundableLines(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** A quantity and an amount of one product. */
    record Part(String productCode, BigDecimal quantity, Money amount) {}

    /** Sums by product code. */
    static final class Left {
        private final Map<String, Part> parts = new HashMap<>();

        private void add(Part part) {
            parts.merge(
                    part.productCode(),
                    part,
                    (a, b) -> new Part(
                            a.productCode(),
                            a.quantity().add(b.quantity()),
                            a.amount().plus(b.amount())));
        }

        private void subtract(Part part) {
            add(new Part(
                    part.productCode(), part.quantity().negate(), part.amount().negated()));
        }

        boolean covers(List<Part> refunded) {
            Left rest = new Left();
            parts.values().forEach(rest::add);
            refunded.forEach(rest::subtract);
            return rest.parts.values().stream()
                    .noneMatch(part ->
                            part.quantity().signum() < 0 || part.amount().isNegative());
        }

        @Override
        public String toString() {
            return parts.values().stream()
                    .sorted(Comparator.comparing(Part::productCode))
                    .map(part -> "%s × %s for %s"
                            .formatted(
                                    part.productCode(),
                                    part.quantity().stripTrailingZeros().toPlainString(),
                                    part.amount()))
                    .collect(Collectors.joining(", "));
        }
    }

    Left left(long purchaseId) {
        Left left = new Left();
        sold(purchaseId).forEach(left::add);
        refunded(purchaseId).forEach(left::subtract);
        return left;
    }

    List<Part> linesOf(long refundId) {
        return database.sql()
                .select(REFUND_LINE.PRODUCT_CODE, REFUND_LINE.QUANTITY, REFUND_LINE.AMOUNT)
                .from(REFUND_LINE)
                .where(REFUND_LINE.TENANT_ID.eq(tenant.id()))
                .and(REFUND_LINE.REFUND_ID.eq(refundId))
                .fetch(line -> new Part(line.value1(), line.value2(), line.value3()));
    }

    private List<Part> sold(long purchaseId) {
        return database.sql()
                .select(PRODUCT.CODE, PURCHASE_LINE.QUANTITY, PURCHASE_LINE.PAID)
                .from(PURCHASE_LINE)
                .join(PRODUCT)
                .on(PRODUCT.TENANT_ID.eq(PURCHASE_LINE.TENANT_ID))
                .and(PRODUCT.ID.eq(PURCHASE_LINE.PRODUCT_ID))
                .where(PURCHASE_LINE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE_LINE.PURCHASE_ID.eq(purchaseId))
                .fetch(line -> new Part(line.value1(), line.value2(), line.value3()));
    }

    private List<Part> refunded(long purchaseId) {
        return database.sql()
                .select(REFUND_LINE.PRODUCT_CODE, REFUND_LINE.QUANTITY, REFUND_LINE.AMOUNT)
                .from(REFUND)
                .join(REFUND_LINE)
                .on(REFUND_LINE.TENANT_ID.eq(REFUND.TENANT_ID))
                .and(REFUND_LINE.REFUND_ID.eq(REFUND.ID))
                .where(REFUND.TENANT_ID.eq(tenant.id()))
                .and(REFUND.PURCHASE_ID.eq(purchaseId))
                .and(REFUND.STATE.eq(Refunds.State.APPLIED.name()))
                .fetch(line -> new Part(line.value1(), line.value2(), line.value3()));
    }
}
