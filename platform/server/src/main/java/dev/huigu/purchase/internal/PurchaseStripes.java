package dev.huigu.purchase.internal;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.PurchaseKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jooq.Field;

/**
 * Keeps a refund and its purchase from missing each other when both arrive at once: recording purchases shares
 * the stripes of their numbers, recording a refund has its stripe alone. 64 stripes a tenant, held until the
 * transaction ends.
 */
@Singleton
public class PurchaseStripes {
    private static final int STRIPES = 64;

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public PurchaseStripes(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    void share(Collection<PurchaseKey> keys) {
        Field<?>[] locks = keys.stream()
                .mapToInt(PurchaseStripes::stripe)
                .distinct()
                .sorted()
                .mapToObj(stripe -> lock("pg_advisory_xact_lock_shared", stripe))
                .toArray(Field<?>[]::new);
        database.sql().select(locks).fetch();
    }

    void haveAlone(PurchaseKey key) {
        database.sql().select(lock("pg_advisory_xact_lock", stripe(key))).fetch();
    }

    private Field<?> lock(String name, int stripe) {
        return function(name, Object.class, val(slot(stripe)));
    }

    /** Unlikely to meet another use of advisory locks; meeting one costs waiting, never correctness. */
    private long slot(int stripe) {
        return (tenant.id() << 6) ^ stripe;
    }

    private static int stripe(PurchaseKey key) {
        return Math.floorMod(key.hashCode(), STRIPES);
    }
}
