package dev.huigu.catalog.internal;

import dev.huigu.catalog.NewProduct;
import dev.huigu.catalog.Products;
import dev.huigu.foundation.db.UniqueConflict;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Arrays;
import java.util.Optional;

@Singleton
public class ProductRepository {
    private final EntityManager entityManager;
    private final Mentions mentions;

    @Inject
    public ProductRepository(EntityManager entityManager, Mentions mentions) {
        this.entityManager = entityManager;
        this.mentions = mentions;
    }

    /** @throws Refusal 409 if another product has the code */
    Product add(NewProduct description) {
        Product product = new Product(description, category(description), brand(description));
        try {
            entityManager.persist(product);
            entityManager.flush();
            return product;
        } catch (PersistenceException e) {
            throw UniqueConflict.isOn("product_code", e) ? Products.codeTaken(product.code()) : e;
        }
    }

    /** @throws Refusal 404 */
    Product get(String id) {
        return Ids.find(id).stream()
                .mapToObj(number -> entityManager.find(Product.class, number))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("product"));
    }

    void describe(Product product, NewProduct description) {
        product.describe(description, category(description), brand(description));
        entityManager.flush();
    }

    private Long category(NewProduct product) {
        return mentions.categories(Arrays.asList(product.category())).get(product.category());
    }

    private Long brand(NewProduct product) {
        return mentions.brands(Arrays.asList(product.brand())).get(product.brand());
    }
}
