package dev.huigu.catalog;

import dev.huigu.catalog.internal.ProductStore;
import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes many products at once. */
@Singleton
public class Products {
    private final ProductStore store;

    @Inject
    public Products(ProductStore store) {
        this.store = store;
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
