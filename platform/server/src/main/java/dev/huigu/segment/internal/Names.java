package dev.huigu.segment.internal;

import static dev.huigu.foundation.schema.app.Tables.BRAND;
import static dev.huigu.foundation.schema.app.Tables.CATEGORY;
import static dev.huigu.foundation.schema.app.Tables.CONSENT_PURPOSE;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIELD;
import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static org.jooq.impl.DSL.any;

import dev.huigu.consultant.Consultants;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberFieldType;
import dev.huigu.portrait.ProductNumbers;
import dev.huigu.segment.internal.criterion.Question.Consumable;
import dev.huigu.segment.internal.criterion.Question.OwnField;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.TableField;

/** The brand's names for its stores, people and goods, as criteria say them. */
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

    long storeId(String code, String path) {
        return stores.getByCode(code, path).id();
    }

    String storeCode(long id) {
        return stores.byIds(List.of(id)).get(id).code();
    }

    long consultantId(String code, String path) {
        Long id = consultants.idsByCode(List.of(code)).get(code);
        if (id == null) {
            throw Refusal.unknownReference(path, "There is no consultant with code %s.".formatted(code));
        }
        return id;
    }

    String consultantCode(long id) {
        return consultants.codesById(List.of(id)).get(id);
    }

    BitSet products(
            Collection<String> codes,
            Collection<String> categories,
            Collection<String> brands,
            String path,
            ProductNumbers numbers) {
        BitSet found = new BitSet();
        numbered(known(PRODUCT.CODE, PRODUCT.ID, codes, path + ".products").values(), numbers, found);
        numbered(
                of(PRODUCT.CATEGORY_ID, known(CATEGORY.NAME, CATEGORY.ID, categories, path + ".categories")),
                numbers,
                found);
        numbered(of(PRODUCT.BRAND_ID, known(BRAND.NAME, BRAND.ID, brands, path + ".brands")), numbers, found);
        return found;
    }

    String productCode(long id) {
        return database.sql()
                .select(PRODUCT.CODE)
                .from(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(PRODUCT.ID.eq(id))
                .fetchSingle(PRODUCT.CODE);
    }

    private static void numbered(Collection<Long> productIds, ProductNumbers numbers, BitSet into) {
        productIds.forEach(id -> into.set(numbers.of(id)));
    }

    private Collection<Long> of(TableField<?, Long> field, Map<String, Long> known) {
        return known.isEmpty()
                ? List.of()
                : database.sql()
                        .select(PRODUCT.ID)
                        .from(PRODUCT)
                        .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                        .and(field.eq(any(known.values().toArray(Long[]::new))))
                        .fetch(PRODUCT.ID);
    }

    private <R extends Record> Map<String, Long> known(
            TableField<R, String> name, TableField<R, Long> id, Collection<String> names, String path) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> known = database.sql()
                .select(name, id)
                .from(name.getTable())
                .where(ofTheBrand(name))
                .and(name.eq(any(names.toArray(String[]::new))))
                .fetchMap(name, id);
        Set<String> missing = new HashSet<>(names);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            throw Refusal.unknownReference(
                    path,
                    "There is no %s %s."
                            .formatted(
                                    name.getTable().getName(),
                                    missing.iterator().next()));
        }
        return known;
    }

    private <R extends Record> Condition ofTheBrand(TableField<R, String> name) {
        return name.getTable().field(PRODUCT.TENANT_ID).eq(tenant.id());
    }

    Consumable consumable(String productCode, String path, ProductNumbers numbers) {
        Consumable found = database.sql()
                .select(PRODUCT.ID, PRODUCT.CONSUMPTION_DAYS)
                .from(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(PRODUCT.CODE.eq(productCode))
                .and(PRODUCT.CONSUMPTION_DAYS.isNotNull())
                .fetchOne(row -> new Consumable(numbers.of(row.value1()), row.value2()));
        if (found == null) {
            throw Refusal.unknownReference(
                    path, "There is no product %s that says in how many days it is used up.".formatted(productCode));
        }
        return found;
    }

    long purposeId(String code, String path) {
        return known(CONSENT_PURPOSE.CODE, CONSENT_PURPOSE.ID, List.of(code), path)
                .get(code);
    }

    OwnField field(String code, String path) {
        return database.sql()
                .select(MEMBER_FIELD.ID, MEMBER_FIELD.TYPE)
                .from(MEMBER_FIELD)
                .where(MEMBER_FIELD.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIELD.CODE.eq(code))
                .and(MEMBER_FIELD.ARCHIVED.isFalse())
                .fetchOptional(row -> new OwnField(row.value1(), type(MemberFieldType.valueOf(row.value2()))))
                .orElseThrow(() -> Refusal.unknownReference(path, "There is no field with code %s.".formatted(code)));
    }

    private static Class<? extends Comparable<?>> type(MemberFieldType type) {
        return switch (type) {
            case TEXT, CHOICE -> String.class;
            case NUMBER -> BigDecimal.class;
            case DATE -> LocalDate.class;
        };
    }
}
