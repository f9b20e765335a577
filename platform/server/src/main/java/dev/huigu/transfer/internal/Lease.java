package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.IMPORT;
import static dev.huigu.foundation.schema.control.Tables.OPEN_IMPORT;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.UpdateSetMoreStep;

/**
 * Who works on which import. A lease is short and renewed while its node lives, so that another takes over within
 * seconds after a crash. That two nodes never count the same rows does not hang on it: each batch's transaction
 * moves the import on from the row where it began, and fails if somebody else has moved it.
 *
 * <p>Every method works in the transaction of the caller. Leases are in real time: the business's clock may stand
 * or start anew.
 */
@Singleton
class Lease {
    static final Duration LASTS = Duration.ofSeconds(10);

    private final Database database;
    private final TenantContext tenant;
    private final Clock realTime = Clock.systemUTC();

    @Inject
    Lease(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Somebody else works on the import meanwhile: what this node did since its last batch is rolled back. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Of all brands. */
    List<Long> tenantsWithWork() {
        return database.sql()
                .selectDistinct(OPEN_IMPORT.TENANT_ID)
                .from(OPEN_IMPORT)
                .fetch(OPEN_IMPORT.TENANT_ID);
    }

    /**
     * Takes the brand's oldest open import; empty while there is none or another node has it. Waits for a row that
     * is being taken instead of passing over it, or the second import would begin before the first.
     */
    Optional<ImportRecord> take(String node) {
        var oldest = name("oldest")
                .as(select(IMPORT.TENANT_ID, IMPORT.ID)
                        .from(IMPORT)
                        .where(IMPORT.TENANT_ID.eq(tenant.id()))
                        .and(IMPORT.STATE.eq("RUNNING"))
                        .orderBy(IMPORT.ID)
                        .limit(1)
                        .forUpdate());
        Instant now = realTime.instant();
        return database.sql()
                .with(oldest)
                .update(IMPORT)
                .set(IMPORT.TAKEN_BY, node)
                .set(IMPORT.TAKEN_UNTIL, now.plus(LASTS))
                .where(IMPORT.TENANT_ID.eq(tenant.id()))
                .and(IMPORT.ID.eq(select(oldest.field(IMPORT.ID)).from(oldest)))
                .and(IMPORT.STATE.eq("RUNNING"))
                .and(IMPORT.TAKEN_UNTIL.isNull().or(IMPORT.TAKEN_UNTIL.lt(now)))
                .returning()
                .fetchOptional();
    }

    void renew(long importId, String node) {
        database.sql()
                .update(IMPORT)
                .set(IMPORT.TAKEN_UNTIL, realTime.instant().plus(LASTS))
                .where(isHeld(importId, node))
                .execute();
    }

    /**
     * Writes how far a batch brings the import, in the transaction of the batch.
     *
     * @throws Lost if it is not where the batch began, or another node has it
     */
    void advance(ImportRecord held, Tally tally, BigDecimal progress) {
        mustChange(
                database.sql()
                        .update(IMPORT)
                        .set(IMPORT.ROWS, held.getRows() + tally.rows())
                        .set(IMPORT.ACCEPTED, held.getAccepted() + tally.accepted())
                        .set(IMPORT.DUPLICATES, held.getDuplicates() + tally.duplicates())
                        .set(IMPORT.REJECTED, held.getRejected() + tally.rejected())
                        .set(IMPORT.PROGRESS, progress)
                        .set(IMPORT.ATTEMPTS, 0),
                held);
    }

    /** @param failure in words; null: every row was worked on */
    void finish(ImportRecord held, String failure, Instant at) {
        mustChange(
                database.sql()
                        .update(IMPORT)
                        .set(IMPORT.STATE, failure == null ? "DONE" : "FAILED")
                        .set(IMPORT.FAILURE, failure)
                        .set(IMPORT.FINISHED_AT, at)
                        .set(IMPORT.TAKEN_BY, (String) null)
                        .set(IMPORT.TAKEN_UNTIL, (Instant) null),
                held);
        database.sql()
                .deleteFrom(OPEN_IMPORT)
                .where(OPEN_IMPORT.TENANT_ID.eq(tenant.id()))
                .and(OPEN_IMPORT.IMPORT_ID.eq(held.getId()))
                .execute();
    }

    /** Lets any node try again after a while; longer after each failure since the last progress. */
    void giveBack(ImportRecord held, int attempts) {
        database.sql()
                .update(IMPORT)
                .set(IMPORT.ATTEMPTS, attempts)
                .set(IMPORT.TAKEN_BY, (String) null)
                .set(IMPORT.TAKEN_UNTIL, realTime.instant().plusSeconds(2L * attempts))
                .where(isHeld(held.getId(), held.getTakenBy()))
                .execute();
    }

    private void mustChange(UpdateSetMoreStep<ImportRecord> change, ImportRecord held) {
        int changed = change.where(isHeld(held.getId(), held.getTakenBy()))
                .and(IMPORT.ROWS.eq(held.getRows()))
                .execute();
        if (changed == 0) {
            throw new Lost();
        }
    }

    private Condition isHeld(long importId, String node) {
        return IMPORT.TENANT_ID
                .eq(tenant.id())
                .and(IMPORT.ID.eq(importId))
                .and(IMPORT.STATE.eq("RUNNING"))
                .and(IMPORT.TAKEN_BY.eq(node));
    }
}
