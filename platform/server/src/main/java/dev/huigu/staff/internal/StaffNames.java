package dev.huigu.staff.internal;

import static dev.huigu.foundation.schema.app.Tables.API_KEY;
import static dev.huigu.foundation.schema.app.Tables.STAFF;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.access.ActorNames;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Record;
import org.jooq.TableField;

/** The names of people and of keys, those included who may do nothing any more. */
@Singleton
public class StaffNames implements ActorNames {
    private static final String PERSON = "staff:";
    private static final String KEY = "key:";

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public StaffNames(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @Override
    public Map<String, String> of(Collection<String> actors) {
        Map<String, String> names = new HashMap<>();
        names.putAll(names(PERSON, actors, STAFF.TENANT_ID, STAFF.ID, STAFF.NAME));
        names.putAll(names(KEY, actors, API_KEY.TENANT_ID, API_KEY.ID, API_KEY.NAME));
        return names;
    }

    private <R extends Record> Map<String, String> names(
            String prefix,
            Collection<String> actors,
            TableField<R, Long> tenantId,
            TableField<R, Long> id,
            TableField<R, String> name) {
        Long[] ids = actors.stream()
                .filter(actor -> actor.startsWith(prefix))
                .flatMap(actor ->
                        Ids.find(actor.substring(prefix.length())).stream().boxed())
                .distinct()
                .toArray(Long[]::new);
        return ids.length == 0
                ? Map.of()
                : database.sql()
                        .select(id, name)
                        .from(id.getTable())
                        .where(tenantId.eq(tenant.id()))
                        .and(id.eq(any(ids)))
                        .fetchMap(row -> prefix + Ids.text(row.value1()), row -> row.value2());
    }
}
