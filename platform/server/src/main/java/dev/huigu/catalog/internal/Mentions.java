package dev.huigu.catalog.internal;

import static dev.huigu.foundation.schema.app.Tables.BRAND;
import static dev.huigu.foundation.schema.app.Tables.CATEGORY;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Vocabulary;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The names of categories and of brands, which exist as soon as somebody mentions them. */
@Singleton
public class Mentions {
    private static final Vocabulary<?> CATEGORIES = new Vocabulary<>(CATEGORY.TENANT_ID, CATEGORY.ID, CATEGORY.NAME);
    private static final Vocabulary<?> BRANDS = new Vocabulary<>(BRAND.TENANT_ID, BRAND.ID, BRAND.NAME);

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public Mentions(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The id of each category; missing ones are made. Nulls are passed over. */
    Map<String, Long> categories(Collection<String> names) {
        return CATEGORIES.idsOf(database, tenant.id(), distinct(names));
    }

    /** The id of each brand; missing ones are made. Nulls are passed over. */
    Map<String, Long> brands(Collection<String> names) {
        return BRANDS.idsOf(database, tenant.id(), distinct(names));
    }

    private static List<String> distinct(Collection<String> names) {
        return names.stream().filter(Objects::nonNull).distinct().toList();
    }
}
