package dev.huigu.catalog;

import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.any;

import dev.huigu.catalog.internal.ProductStore;
import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds products by code and makes many at once. */
@Singleton
public class Products {
    private final Database database;
    private final TenantContext tenant;
    private final ProductStore store;

    @Inject
    public Products(Database database, TenantContext tenant, ProductStore store) {
        this.database = database;
        this.tenant = tenant;
        this.store = store;
    }

    public record Ref(long id, String code, String name) {}

    /** In one statement; a code without a product is missing from the answer. */
    public Map<String, Long> idsByCode(Collection<String> codes) {
        return database.sql()
                .select(PRODUCT.CODE, PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(PRODUCT.CODE.eq(any(codes.toArray(String[]::new))))
                .fetchMap(PRODUCT.CODE, PRODUCT.ID);
    }

    /** In one statement. */
    public Map<Long, Ref> byIds(Collection<Long> ids) {
        return database
                .sql()
                .select(PRODUCT.ID, PRODUCT.CODE, PRODUCT.NAME)
                .from(PRODUCT)
                .where(PRODUCT.TENANT_ID.eq(tenant.id()))
                .and(PRODUCT.ID.eq(any(ids.toArray(Long[]::new))))
                .fetch(row -> new Ref(row.value1(), row.value2(), row.value3()))
                .stream()
                .collect(toMap(Ref::id, ref -> ref));
    }

    /**
     * Makes the products whose codes are new. A known code is a duplicate where everything else is the same, too,
     * and refused otherwise.
     *
     * @return what became of each, in the same order
     */
    public List<Outcome> createAll(List<NewProduct> products) {
        Set<String> created = store.insertUnknown(products);
        Map<String, NewProduct> known = store.describe(
                products.stream().map(NewProduct::code).distinct().toList());
        return products.stream()
                .map(product -> outcome(product, known.get(product.code()), created))
                .toList();
    }

    private static Outcome outcome(NewProduct product, NewProduct known, Set<String> created) {
        if (!product.equals(known)) {
            return new Outcome.Refused(codeTaken(product.code()));
        }
        return created.remove(product.code()) ? Outcome.ACCEPTED : Outcome.DUPLICATE;
    }

    public static Refusal codeTaken(String code) {
        return new Refusal(CatalogError.PRODUCT_CODE_TAKEN, "Another product has the code %s already.".formatted(code));
    }
}
