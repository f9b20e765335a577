package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.IMPORT;
import static dev.huigu.foundation.schema.app.Tables.IMPORT_REJECTION;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.KeptForAWhile;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes what imports keep of people once it has served: refused rows, and files whose sending broke off. */
@Singleton
class ImportCleaner implements KeptForAWhile {
    static final Duration REJECTIONS_KEPT = Duration.ofDays(30);
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final TenantContext tenant;
    private final Database database;
    private final Chunks chunks;
    private final Clock clock;

    @Inject
    ImportCleaner(TenantContext tenant, Database database, Chunks chunks, Clock clock) {
        this.tenant = tenant;
        this.database = database;
        this.chunks = chunks;
        this.clock = clock;
    }

    @Override
    public int forgetOld() {
        int rejections = database.sql()
                .deleteFrom(IMPORT_REJECTION)
                .where(IMPORT_REJECTION.TENANT_ID.eq(tenant.id()))
                .and(IMPORT_REJECTION.IMPORT_ID.in(select(IMPORT.ID)
                        .from(IMPORT)
                        .where(IMPORT.TENANT_ID.eq(tenant.id()))
                        .and(IMPORT.FINISHED_AT.lt(clock.instant().minus(REJECTIONS_KEPT)))))
                .execute();
        return rejections
                + chunks.deleteAbandoned(
                        Ids.firstAt(Instant.now(Clock.systemUTC()).minus(ABANDONED_AFTER)));
    }
}
