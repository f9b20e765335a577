package dev.huigu.segment.internal;

import static dev.huigu.foundation.schema.app.Tables.BRAND;
import static dev.huigu.foundation.schema.app.Tables.CATEGORY;
import static dev.huigu.foundation.schema.app.Tables.CONSENT_PURPOSE;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIELD;
import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static org.jooq.impl.DSL.any;

import dev.huigu.consultant.Consultants;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberFieldType;
import dev.huigu.segment.internal.criterion.Question.OwnField;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.TableField;

/**
 * The brand's names for its stores, people and goods, as criteria say them. Many of a kind are looked up in one
 * statement; those that are not there are missing from the answer.
 */
@Singleton
public class Names {
    private final Database database;
    private final TenantContext tenant;
    private final Stores stores;
    private final Consultants consultants;

    @Inject
    public Names(Database database, TenantContext tenant, Stores stores, Consultants consultants) {
        this.database = database;
        this.tenant = tenant;
        this.stores = stores;
        this.consultants = consultants;
    }

    /** A product that is used up, and how long one unit lasts. */
    record Supply(long productId, int daysPerUnit) {}

    Map<String, Long> stores(Collection<String> codes) {
        Map<String, Long> ids = new HashMap<>();
        stores.idsByCode(codes).forEach((code, store) -> ids.put(code, store.id()));
        return ids;
    }

    Map<String, Long> consultants(Collection<String> codes) {
        return consultants.idsByCode(codes);
    }

    String storeCode(long id) {
        return stores.byIds(List.of(id)).get(id).code();
    }

    String consultantCode(long id) {
        return consultants.codesById(List.of(id)).get(id);
    }

    /** The one that has the code. */
    Map<String, List<Long>> products(Collection<String> codes) {
        return database.sql()
                .select(PRODUCT.CODE, PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(PRODUCT.CODE.eq(any(codes.toArray(String[]::new))))
                .fetchMap(row -> row.value1(), row -> List.of(row.value2()));
    }

    Map<String, List<Long>> productsOfCategories(Collection<String> names) {
        return productsOf(CATEGORY.TENANT_ID, CATEGORY.ID, CATEGORY.NAME, PRODUCT.CATEGORY_ID, names);
    }

    Map<String, List<Long>> productsOfBrands(Collection<String> names) {
        return productsOf(BRAND.TENANT_ID, BRAND.ID, BRAND.NAME, PRODUCT.BRAND_ID, names);
    }

    private Map<String, List<Long>> productsOf(
            TableField<?, Long> tenantId,
            TableField<?, Long> id,
            TableField<?, String> name,
            TableField<?, Long> ofProduct,
            Collection<String> names) {
        Map<String, List<Long>> products = database.sql()
                .select(name, PRODUCT.ID)
                .from(Objects.requireNonNull(name.getTable()))
                .leftJoin(PRODUCT)
                .on(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(ofProduct.eq(id))
                .where(tenantId.eq(tenant.id()))
                .and(name.eq(any(names.toArray(String[]::new))))
                .fetchGroups(name, PRODUCT.ID);
        products.values().forEach(ids -> ids.removeIf(Objects::isNull));
        return products;
    }

    String productCode(long id) {
        return database.sql()
                .select(PRODUCT.CODE)
                .from(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(PRODUCT.ID.eq(id))
                .fetchSingle(PRODUCT.CODE);
    }

    Map<String, Supply> supplies(Collection<String> codes) {
        return database.sql()
                .select(PRODUCT.CODE, PRODUCT.ID, PRODUCT.CONSUMPTION_DAYS)
                .from(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(PRODUCT.CODE.eq(any(codes.toArray(String[]::new))))
                .and(PRODUCT.CONSUMPTION_DAYS.isNotNull())
                .fetchMap(row -> row.value1(), row -> new Supply(row.value2(), row.value3()));
    }

    Map<String, Long> purposes(Collection<String> codes) {
        return database.sql()
                .select(CONSENT_PURPOSE.CODE, CONSENT_PURPOSE.ID)
                .from(CONSENT_PURPOSE)
                .where(CONSENT_PURPOSE.TENANT_ID.eq(tenant.id()))
                .and(CONSENT_PURPOSE.CODE.eq(any(codes.toArray(String[]::new))))
                .fetchMap(CONSENT_PURPOSE.CODE, CONSENT_PURPOSE.ID);
    }

    Map<String, OwnField> fields(Collection<String> codes) {
        return database.sql()
                .select(MEMBER_FIELD.CODE, MEMBER_FIELD.ID, MEMBER_FIELD.TYPE)
                .from(MEMBER_FIELD)
                .where(MEMBER_FIELD.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIELD.CODE.eq(any(codes.toArray(String[]::new))))
                .and(MEMBER_FIELD.ARCHIVED.isFalse())
                .fetchMap(
                        row -> row.value1(),
                        row -> new OwnField(row.value2(), type(MemberFieldType.valueOf(row.value3()))));
    }

    private static Class<? extends Comparable<?>> type(MemberFieldType type) {
        return switch (type) {
            case TEXT, CHOICE -> String.class;
            case NUMBER -> BigDecimal.class;
            case DATE -> LocalDate.class;
        };
    }
}
