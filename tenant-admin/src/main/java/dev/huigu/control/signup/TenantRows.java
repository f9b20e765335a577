package dev.huigu.control.signup;

import static dev.huigu.foundation.schema.control.Tables.TENANT;

import dev.huigu.control.ControlError;
import dev.huigu.control.input.BrandInput;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.control.tables.records.TenantRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * The rows of control.tenant. Whoever works on an unfinished one holds its lock for as long, so that a sign-up that
 * is still running is never taken for one that died; the lock goes with the connection.
 */
@Singleton
public class TenantRows {
    private final Database database;
    private final Clock clock;

    @Inject
    public TenantRows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the slug for a new tenant, for everybody to see, before anything is made in Keycloak. */
    public long reserve(BrandInput brand, Owner owner) {
        long id = Ids.next();
        int inserted = database.sql()
                .insertInto(TENANT)
                .set(TENANT.ID, id)
                .set(TENANT.SLUG, brand.slug())
                .set(TENANT.BRAND_NAME, brand.brandName())
                .set(TENANT.INDUSTRY, brand.industry())
                .set(TENANT.TIME_ZONE, brand.timeZone())
                .set(TENANT.STATE, BrandState.PENDING.name())
                .set(TENANT.OWNER_NAME, owner.name())
                .set(TENANT.OWNER_EMAIL, owner.email())
                .set(TENANT.OWNER_SUBJECT, owner.subject().orElse(null))
                .set(TENANT.CREATED_AT, Instant.now(clock))
                .onConflict(TENANT.SLUG)
                .doNothing()
                .execute();
        if (inserted == 0) {
            throw slugTaken(brand.slug());
        }
        return id;
    }

    public boolean isTaken(String slug) {
        return database.sql().fetchExists(TENANT, TENANT.SLUG.eq(slug));
    }

    /**
     * Works on one row under its lock, in a transaction that keeps what the work did to the row.
     *
     * @return false where no row that fits is free
     */
    public boolean work(Condition which, Consumer<TenantRecord> work) {
        return database.sql().transactionResult(transaction -> {
            Optional<TenantRecord> row = lock(transaction.dsl(), which);
            row.ifPresent(work);
            return row.isPresent();
        });
    }

    /** The server gives up the lock of a holder that has fallen silent, as when its machine is gone. */
    private static Optional<TenantRecord> lock(DSLContext sql, Condition which) {
        sql.execute("set local idle_in_transaction_session_timeout = '60s'");
        return sql.selectFrom(TENANT)
                .where(which)
                .orderBy(TENANT.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
    }

    static Refusal slugTaken(String slug) {
        return Refusals.field(ControlError.SLUG_TAKEN, "slug", "The slug %s is taken; choose another.".formatted(slug));
    }
}
