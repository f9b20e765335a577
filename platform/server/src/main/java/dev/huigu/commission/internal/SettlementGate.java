package dev.huigu.commission.internal;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Lets a brand's settlements run side by side, and lets whoever changes what all of them follow from (a scheme, a
 * consultant's group) run alone: so that no purchase is settled by what was true a moment ago and then missed.
 * Held until the transaction ends.
 */
@Singleton
public class SettlementGate {
    private static final int CLASS = 0x5E77;

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public SettlementGate(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    void enter() {
        pass("pg_advisory_xact_lock_shared");
    }

    public void enterAlone() {
        pass("pg_advisory_xact_lock");
    }

    private void pass(String lock) {
        database.sql()
                .select(function(lock, Object.class, val(CLASS), val(Long.hashCode(tenant.id()))))
                .fetch();
    }
}
