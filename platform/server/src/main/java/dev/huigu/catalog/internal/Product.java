package dev.huigu.catalog.internal;

import dev.huigu.catalog.NewProduct;
import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "app", name = "product")
public class Product extends TenantOwned {
    private String code;
    private String name;

    @Column(name = "category_id")
    private Long categoryId;

    @Column(name = "brand_id")
    private Long brandId;

    private String unit;
    private Money price;

    @Column(name = "consumption_days")
    private Integer consumptionDays;

    protected Product() {}

    Product(NewProduct product, Long categoryId, Long brandId) {
        super(Ids.next());
        this.code = product.code();
        describe(product, categoryId, brandId);
    }

    void describe(NewProduct product, Long newCategoryId, Long newBrandId) {
        name = product.name();
        categoryId = newCategoryId;
        brandId = newBrandId;
        unit = product.unit();
        price = product.price();
        consumptionDays = product.consumptionDays();
    }

    String code() {
        return code;
    }
}
