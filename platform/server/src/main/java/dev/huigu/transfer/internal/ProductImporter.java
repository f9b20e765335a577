package dev.huigu.transfer.internal;

import dev.huigu.catalog.NewProduct;
import dev.huigu.catalog.Products;
import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class ProductImporter extends RowImporter<NewProduct> {
    private final Products products;

    @Inject
    ProductImporter(Drafts drafts, TenantContext tenant, Products products) {
        super(drafts, tenant);
        this.products = products;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PRODUCTS;
    }

    @Override
    NewProduct read(Cells cells) {
        return new NewProduct(
                cells.required("code"),
                cells.required("name"),
                cells.text("category"),
                cells.text("brand"),
                cells.text("unit"),
                cells.requiredMoney("price"),
                cells.wholeNumber("consumptionDays"));
    }

    @Override
    List<Outcome> create(List<NewProduct> drafts, String importedBy) {
        return products.createAll(drafts);
    }

    @Override
    String columnOf(ErrorCode code) {
        return "code";
    }
}
