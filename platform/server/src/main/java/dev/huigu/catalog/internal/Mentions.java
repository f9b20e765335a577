package dev.huigu.catalog.internal;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.Tables;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** The names of categories and of brands, which exist as soon as somebody mentions them. */
@Singleton
public class Mentions {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public Mentions(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The id of each category; missing ones are made. Nulls are passed over. */
    Map<String, Long> categories(Collection<String> names) {
        return ids(
                Tables.CATEGORY, Tables.CATEGORY.TENANT_ID, Tables.CATEGORY.ID, Tables.CATEGORY.NAME, distinct(names));
    }

    /** The id of each brand; missing ones are made. Nulls are passed over. */
    Map<String, Long> brands(Collection<String> names) {
        return ids(Tables.BRAND, Tables.BRAND.TENANT_ID, Tables.BRAND.ID, Tables.BRAND.NAME, distinct(names));
    }

    /** In order, so that two batches with the same names wait for, not block, each other. */
    private static List<String> distinct(Collection<String> names) {
        return names.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    private <R extends Record> Map<String, Long> ids(
            Table<R> table,
            TableField<R, Long> tenantId,
            TableField<R, Long> id,
            TableField<R, String> name,
            List<String> names) {
        Map<String, Long> known = find(table, tenantId, id, name, names);
        var missing = names.stream()
                .filter(each -> !known.containsKey(each))
                .map(each -> row(tenant.id(), Ids.next(), each))
                .toList();
        if (missing.isEmpty()) {
            return known;
        }
        database.sql()
                .insertInto(table, tenantId, id, name)
                .valuesOfRows(missing)
                .onConflict(tenantId, name)
                .doNothing()
                .execute();
        return find(table, tenantId, id, name, names);
    }

    private <R extends Record> Map<String, Long> find(
            Table<R> table,
            TableField<R, Long> tenantId,
            TableField<R, Long> id,
            TableField<R, String> name,
            List<String> names) {
        return names.isEmpty()
                ? new HashMap<>()
                : database.sql()
                        .select(name, id)
                        .from(table)
                        .where(tenantId.eq(tenant.id()))
                        .and(name.eq(any(names.toArray(String[]::new))))
                        .fetchMap(name, id);
    }
}
