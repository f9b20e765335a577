package dev.huigu.safekeeping.internal;

import static dev.huigu.foundation.schema.app.Tables.KEPT_GOODS;
import static dev.huigu.foundation.schema.app.Tables.KEPT_GOODS_ENTRY;
import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.KeptGoodsEntryRecord;
import dev.huigu.foundation.schema.app.tables.records.KeptGoodsRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.safekeeping.internal.KeptGoodsEntryView.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/** What lies for members in stores, and the entries that say how it came about. */
@Singleton
public class KeptGoodsTable {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public KeptGoodsTable(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** A member's goods of one product in one store. */
    record Place(long memberId, long storeId, long productId) {}

    /** What lies there afterwards. */
    BigDecimal add(Place place, BigDecimal quantity) {
        return database.sql()
                .insertInto(KEPT_GOODS)
                .set(new KeptGoodsRecord()
                        .setTenantId(tenant.id())
                        .setMemberId(place.memberId())
                        .setStoreId(place.storeId())
                        .setProductId(place.productId())
                        .setQuantity(quantity))
                .onConflict(KEPT_GOODS.TENANT_ID, KEPT_GOODS.MEMBER_ID, KEPT_GOODS.STORE_ID, KEPT_GOODS.PRODUCT_ID)
                .doUpdate()
                .set(KEPT_GOODS.QUANTITY, KEPT_GOODS.QUANTITY.plus(excluded(KEPT_GOODS.QUANTITY)))
                .returning(KEPT_GOODS.QUANTITY)
                .fetchSingle(KEPT_GOODS.QUANTITY);
    }

    /** What lies there afterwards; empty, and nothing is changed, where less lies there. */
    Optional<BigDecimal> take(Place place, BigDecimal quantity) {
        return database.sql()
                .update(KEPT_GOODS)
                .set(KEPT_GOODS.QUANTITY, KEPT_GOODS.QUANTITY.minus(quantity))
                .where(KEPT_GOODS.TENANT_ID.eq(tenant.id()))
                .and(KEPT_GOODS.MEMBER_ID.eq(place.memberId()))
                .and(KEPT_GOODS.STORE_ID.eq(place.storeId()))
                .and(KEPT_GOODS.PRODUCT_ID.eq(place.productId()))
                .and(KEPT_GOODS.QUANTITY.ge(quantity))
                .returning(KEPT_GOODS.QUANTITY)
                .fetchOptional(KEPT_GOODS.QUANTITY);
    }

    BigDecimal quantity(Place place) {
        return database.sql()
                .select(KEPT_GOODS.QUANTITY)
                .from(KEPT_GOODS)
                .where(is(place))
                .fetchOptional(KEPT_GOODS.QUANTITY)
                .orElse(BigDecimal.ZERO);
    }

    /** From now on that much lies there. */
    void put(Place place, BigDecimal quantity) {
        if (quantity.signum() == 0) {
            database.sql().deleteFrom(KEPT_GOODS).where(is(place)).execute();
        } else {
            database.sql()
                    .update(KEPT_GOODS)
                    .set(KEPT_GOODS.QUANTITY, quantity)
                    .where(is(place))
                    .execute();
        }
    }

    private Condition is(Place place) {
        return KEPT_GOODS
                .TENANT_ID
                .eq(tenant.id())
                .and(KEPT_GOODS.MEMBER_ID.eq(place.memberId()))
                .and(KEPT_GOODS.STORE_ID.eq(place.storeId()))
                .and(KEPT_GOODS.PRODUCT_ID.eq(place.productId()));
    }

    void record(KeptGoodsEntryRecord entry) {
        database.sql()
                .insertInto(KEPT_GOODS_ENTRY)
                .set(entry.setTenantId(tenant.id()))
                .execute();
    }

    /** By store and product, without what is all picked up. */
    public List<KeptGoodsView> of(long memberId) {
        return database.sql()
                .select(STORE.CODE, STORE.NAME, PRODUCT.CODE, PRODUCT.NAME, PRODUCT.UNIT, KEPT_GOODS.QUANTITY)
                .from(KEPT_GOODS)
                .join(STORE)
                .on(STORE.TENANT_ID.eq(KEPT_GOODS.TENANT_ID))
                .and(STORE.ID.eq(KEPT_GOODS.STORE_ID))
                .join(PRODUCT)
                .on(PRODUCT.TENANT_ID.eq(KEPT_GOODS.TENANT_ID))
                .and(PRODUCT.ID.eq(KEPT_GOODS.PRODUCT_ID))
                .where(KEPT_GOODS.TENANT_ID.eq(tenant.id()))
                .and(KEPT_GOODS.MEMBER_ID.eq(memberId))
                .and(KEPT_GOODS.QUANTITY.gt(BigDecimal.ZERO))
                .orderBy(STORE.CODE, PRODUCT.CODE)
                .fetch(row -> new KeptGoodsView(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), plain(row.value6())));
    }

    /** The latest first. */
    Page<KeptGoodsEntryView> history(Collection<Long> memberIds, PageRequest page) {
        Condition earlier = page.after(1)
                .map(cursor -> KEPT_GOODS_ENTRY.ID.lt(cursor.number(0)))
                .orElse(noCondition());
        List<Record> rows = entries()
                .and(KEPT_GOODS_ENTRY.MEMBER_ID.eq(any(memberIds.toArray(Long[]::new))))
                .and(earlier)
                .orderBy(KEPT_GOODS_ENTRY.ID.desc())
                .limit(page.fetchSize())
                .fetch(row -> row);
        return page.page(rows, KeptGoodsTable::view, row -> Cursor.of(row.get(KEPT_GOODS_ENTRY.ID)));
    }

    KeptGoodsEntryView get(long entryId) {
        return entries().and(KEPT_GOODS_ENTRY.ID.eq(entryId)).fetchSingle(KeptGoodsTable::view);
    }

    private SelectConditionStep<Record> entries() {
        return database.sql()
                .select(KEPT_GOODS_ENTRY.fields())
                .select(STORE.CODE, PRODUCT.CODE, PRODUCT.NAME, PURCHASE.SOURCE, PURCHASE.NUMBER)
                .from(KEPT_GOODS_ENTRY)
                .join(STORE)
                .on(STORE.TENANT_ID.eq(KEPT_GOODS_ENTRY.TENANT_ID))
                .and(STORE.ID.eq(KEPT_GOODS_ENTRY.STORE_ID))
                .join(PRODUCT)
                .on(PRODUCT.TENANT_ID.eq(KEPT_GOODS_ENTRY.TENANT_ID))
                .and(PRODUCT.ID.eq(KEPT_GOODS_ENTRY.PRODUCT_ID))
                .leftJoin(PURCHASE)
                .on(PURCHASE.TENANT_ID.eq(KEPT_GOODS_ENTRY.TENANT_ID))
                .and(PURCHASE.ID.eq(KEPT_GOODS_ENTRY.PURCHASE_ID))
                .where(KEPT_GOODS_ENTRY.TENANT_ID.eq(tenant.id()));
    }

    private static KeptGoodsEntryView view(Record row) {
        String number = row.get(PURCHASE.NUMBER);
        return new KeptGoodsEntryView(
                Ids.text(row.get(KEPT_GOODS_ENTRY.ID)),
                Kind.valueOf(row.get(KEPT_GOODS_ENTRY.KIND)),
                row.get(STORE.CODE),
                row.get(PRODUCT.CODE),
                row.get(PRODUCT.NAME),
                plain(row.get(KEPT_GOODS_ENTRY.QUANTITY)),
                plain(row.get(KEPT_GOODS_ENTRY.BALANCE)),
                number == null ? null : new PurchaseReference(row.get(PURCHASE.SOURCE), number),
                row.get(KEPT_GOODS_ENTRY.NOTE),
                row.get(KEPT_GOODS_ENTRY.RECORDED_AT),
                row.get(KEPT_GOODS_ENTRY.RECORDED_BY));
    }

    /** 2.500 as 2.5. */
    private static BigDecimal plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros();
    }
}
