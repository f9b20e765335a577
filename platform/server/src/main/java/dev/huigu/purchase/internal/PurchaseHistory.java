package dev.huigu.purchase.internal;

import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_LINE;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.Refunds;
import dev.huigu.store.Channel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Record;

/** What a member bought, the latest first. */
@Singleton
public class PurchaseHistory {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public PurchaseHistory(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @param q keeps purchases with a product whose code begins with it or whose name contains it; null: all */
    public Page<PurchaseDetails> of(long memberId, String q, PageRequest page) {
        Condition after = page.after(3)
                .map(cursor -> (Condition) row(PURCHASE.PURCHASED_AT, PURCHASE.SOURCE, PURCHASE.NUMBER)
                        .lt(cursor.moment(0), cursor.text(1), cursor.text(2)))
                .orElse(noCondition());
        List<Record> rows = database.sql()
                .select(PURCHASE.fields())
                .select(STORE.CODE)
                .from(PURCHASE)
                .join(STORE)
                .on(STORE.TENANT_ID.eq(PURCHASE.TENANT_ID))
                .and(STORE.ID.eq(PURCHASE.STORE_ID))
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE.MEMBER_ID.eq(memberId))
                .and(hasProduct(q))
                .and(after)
                .orderBy(PURCHASE.PURCHASED_AT.desc(), PURCHASE.SOURCE.desc(), PURCHASE.NUMBER.desc())
                .limit(page.fetchSize())
                .fetch(each -> each);
        Long[] ids = rows.stream().map(row -> row.get(PURCHASE.ID)).toArray(Long[]::new);
        Map<Long, List<PurchaseDetails.Line>> lines = lines(ids);
        Map<Long, Money> refunded = refunded(ids);
        return page.page(
                rows,
                row -> details(row, lines, refunded),
                last -> Cursor.of(
                        last.get(PURCHASE.PURCHASED_AT), last.get(PURCHASE.SOURCE), last.get(PURCHASE.NUMBER)));
    }

    private Condition hasProduct(String q) {
        if (q == null || q.isBlank()) {
            return noCondition();
        }
        return exists(selectOne()
                .from(PURCHASE_LINE)
                .join(PRODUCT)
                .on(PRODUCT.TENANT_ID.eq(PURCHASE_LINE.TENANT_ID))
                .and(PRODUCT.ID.eq(PURCHASE_LINE.PRODUCT_ID))
                .where(PURCHASE_LINE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE_LINE.PURCHASE_ID.eq(PURCHASE.ID))
                .and(PRODUCT.CODE.startsWithIgnoreCase(q.strip()).or(PRODUCT.NAME.containsIgnoreCase(q.strip()))));
    }

    private static PurchaseDetails details(
            Record row, Map<Long, List<PurchaseDetails.Line>> lines, Map<Long, Money> refunded) {
        long id = row.get(PURCHASE.ID);
        return new PurchaseDetails(
                Ids.text(id),
                row.get(PURCHASE.NUMBER),
                row.get(PURCHASE.SOURCE),
                row.get(STORE.CODE),
                Channel.valueOf(row.get(PURCHASE.CHANNEL)),
                row.get(PURCHASE.PURCHASED_AT),
                row.get(PURCHASE.PAID),
                refunded.getOrDefault(id, Money.ZERO),
                lines.getOrDefault(id, List.of()));
    }

    private Map<Long, List<PurchaseDetails.Line>> lines(Long[] purchaseIds) {
        return database
                .sql()
                .select(PURCHASE_LINE.fields())
                .select(PRODUCT.CODE, PRODUCT.NAME, PRODUCT.UNIT)
                .from(PURCHASE_LINE)
                .join(PRODUCT)
                .on(PRODUCT.TENANT_ID.eq(PURCHASE_LINE.TENANT_ID))
                .and(PRODUCT.ID.eq(PURCHASE_LINE.PRODUCT_ID))
                .where(PURCHASE_LINE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE_LINE.PURCHASE_ID.eq(any(purchaseIds)))
                .orderBy(PURCHASE_LINE.PURCHASE_ID, PURCHASE_LINE.LINE)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.get(PURCHASE_LINE.PURCHASE_ID), mapping(PurchaseHistory::line, toList())));
    }

    private static PurchaseDetails.Line line(Record row) {
        return new PurchaseDetails.Line(
                row.get(PRODUCT.CODE),
                row.get(PRODUCT.NAME),
                row.get(PRODUCT.UNIT),
                row.get(PURCHASE_LINE.QUANTITY).stripTrailingZeros(),
                row.get(PURCHASE_LINE.UNIT_PRICE),
                row.get(PURCHASE_LINE.PAID));
    }

    private Map<Long, Money> refunded(Long[] purchaseIds) {
        return database
                .sql()
                .select(REFUND.PURCHASE_ID, REFUND.AMOUNT)
                .from(REFUND)
                .where(REFUND.TENANT_ID.eq(tenant.id()))
                .and(REFUND.PURCHASE_ID.eq(any(purchaseIds)))
                .and(REFUND.STATE.eq(Refunds.State.APPLIED.name()))
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.value1(), mapping(row -> row.value2(), reducing(Money.ZERO, Money::plus))));
    }
}
