package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.IMPORT;
import static dev.huigu.foundation.schema.app.Tables.IMPORT_REJECTION;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes what imports keep of people once it has served: refused rows, and files whose sending broke off. */
@Singleton
class ImportCleaner {
    static final Duration REJECTIONS_KEPT = Duration.ofDays(30);
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Tenants tenants;
    private final TenantContext tenant;
    private final Database database;
    private final Transactions transactions;
    private final Chunks chunks;
    private final Clock clock;

    @Inject
    ImportCleaner(
            Tenants tenants,
            TenantContext tenant,
            Database database,
            Transactions transactions,
            Chunks chunks,
            Clock clock) {
        this.tenants = tenants;
        this.tenant = tenant;
        this.database = database;
        this.transactions = transactions;
        this.chunks = chunks;
        this.clock = clock;
    }

    /** For every brand, suspended ones included. */
    void clean() {
        for (Tenant each : transactions.call(tenants::all)) {
            tenants.run(each, () -> transactions.run(this::cleanBrand));
        }
    }

    private void cleanBrand() {
        database.sql()
                .deleteFrom(IMPORT_REJECTION)
                .where(IMPORT_REJECTION.TENANT_ID.eq(tenant.id()))
                .and(IMPORT_REJECTION.IMPORT_ID.in(select(IMPORT.ID)
                        .from(IMPORT)
                        .where(IMPORT.TENANT_ID.eq(tenant.id()))
                        .and(IMPORT.FINISHED_AT.lt(clock.instant().minus(REJECTIONS_KEPT)))))
                .execute();
        chunks.deleteAbandoned(Ids.firstAt(Instant.now(Clock.systemUTC()).minus(ABANDONED_AFTER)));
    }
}
