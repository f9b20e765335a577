package dev.huigu.catalog.internal;

import static dev.huigu.foundation.schema.app.Tables.BRAND;
import static dev.huigu.foundation.schema.app.Tables.CATEGORY;
import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import dev.huigu.catalog.NewProduct;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Reads and writes many products by one statement. */
@Singleton
public class ProductStore {
    private final Database database;
    private final TenantContext tenant;
    private final Mentions mentions;

    @Inject
    public ProductStore(Database database, TenantContext tenant, Mentions mentions) {
        this.database = database;
        this.tenant = tenant;
        this.mentions = mentions;
    }

    /**
     * Inserts the products whose codes are not there; of two with the same code, the first.
     *
     * @return the codes inserted, to be changed by the caller as he likes
     */
    public Set<String> insertUnknown(List<NewProduct> products) {
        Map<String, Long> categories =
                mentions.categories(products.stream().map(NewProduct::category).toList());
        Map<String, Long> brands =
                mentions.brands(products.stream().map(NewProduct::brand).toList());
        var rows = firsts(products).stream()
                .sorted(Comparator.comparing(NewProduct::code))
                .map(product -> row(
                        tenant.id(),
                        Ids.next(),
                        product.code(),
                        product.name(),
                        categories.get(product.category()),
                        brands.get(product.brand()),
                        product.unit(),
                        product.price(),
                        product.consumptionDays(),
                        1L))
                .toList();
        if (rows.isEmpty()) {
            return new HashSet<>();
        }
        return database.sql()
                .insertInto(
                        PRODUCT,
                        PRODUCT.TENANT_ID,
                        PRODUCT.ID,
                        PRODUCT.CODE,
                        PRODUCT.NAME,
                        PRODUCT.CATEGORY_ID,
                        PRODUCT.BRAND_ID,
                        PRODUCT.UNIT,
                        PRODUCT.PRICE,
                        PRODUCT.CONSUMPTION_DAYS,
                        PRODUCT.VERSION)
                .valuesOfRows(rows)
                .onConflict(PRODUCT.TENANT_ID, PRODUCT.CODE)
                .doNothing()
                .returning(PRODUCT.CODE)
                .fetchSet(PRODUCT.CODE);
    }

    private static Collection<NewProduct> firsts(List<NewProduct> products) {
        return products.stream()
                .collect(Collectors.toMap(NewProduct::code, Function.identity(), (first, later) -> first))
                .values();
    }

    /** What is stored under the codes, as it was sent. */
    public Map<String, NewProduct> describe(Collection<String> codes) {
        return select(PRODUCT.CODE.eq(any(codes.toArray(String[]::new)))).fetch(ProductStore::product).stream()
                .collect(Collectors.toMap(NewProduct::code, Function.identity()));
    }

    /** By code; the query is a part of the name or the beginning of the code. */
    List<ProductView> list(Optional<String> query, Optional<Cursor> after, int size) {
        Condition matches = query.map(
                        text -> PRODUCT.NAME.containsIgnoreCase(text).or(PRODUCT.CODE.startsWith(text)))
                .orElse(DSL.noCondition());
        Condition later = after.map(cursor -> PRODUCT.CODE.gt(cursor.text(0))).orElse(DSL.noCondition());
        return select(matches.and(later))
                .orderBy(PRODUCT.CODE)
                .limit(size)
                .fetch(row -> new ProductView(Ids.text(row.get(PRODUCT.ID)), product(row)));
    }

    Optional<ProductView> find(long id) {
        return select(PRODUCT.ID.eq(id)).fetchOptional(row -> new ProductView(Ids.text(id), product(row)));
    }

    private SelectConditionStep<? extends Record> select(Condition condition) {
        return database.sql()
                .select(
                        PRODUCT.ID,
                        PRODUCT.CODE,
                        PRODUCT.NAME,
                        CATEGORY.NAME,
                        BRAND.NAME,
                        PRODUCT.UNIT,
                        PRODUCT.PRICE,
                        PRODUCT.CONSUMPTION_DAYS)
                .from(PRODUCT)
                .leftJoin(CATEGORY)
                .on(CATEGORY.TENANT_ID.eq(PRODUCT.TENANT_ID).and(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID)))
                .leftJoin(BRAND)
                .on(BRAND.TENANT_ID.eq(PRODUCT.TENANT_ID).and(BRAND.ID.eq(PRODUCT.BRAND_ID)))
                .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(condition);
    }

    private static NewProduct product(Record row) {
        return new NewProduct(
                row.get(PRODUCT.CODE),
                row.get(PRODUCT.NAME),
                row.get(CATEGORY.NAME),
                row.get(BRAND.NAME),
                row.get(PRODUCT.UNIT),
                row.get(PRODUCT.PRICE),
                row.get(PRODUCT.CONSUMPTION_DAYS));
    }
}
