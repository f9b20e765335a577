package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.IMPORT;
import static dev.huigu.foundation.schema.control.Tables.OPEN_IMPORT;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.job.Leases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.UpdateSetMoreStep;

/**
 * Who works on which import and how far it has come, in the transaction of the caller. Each batch's transaction moves
 * the import on from the row where it began.
 */
@Singleton
class Lease {
    private final Database database;
    private final TenantContext tenant;
    private final Leases<ImportRecord> leases;

    @Inject
    Lease(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
        this.leases = new Leases<>(
                database,
                tenant,
                new Leases.Columns<>(
                        IMPORT.TENANT_ID,
                        IMPORT.ID,
                        IMPORT.STATE,
                        IMPORT.ATTEMPTS,
                        IMPORT.TAKEN_BY,
                        IMPORT.TAKEN_UNTIL));
    }

    Leases<ImportRecord> leases() {
        return leases;
    }

    /** Of all brands. */
    List<Long> tenantsWithWork() {
        return database.sql()
                .selectDistinct(OPEN_IMPORT.TENANT_ID)
                .from(OPEN_IMPORT)
                .fetch(OPEN_IMPORT.TENANT_ID);
    }

    /**
     * Writes how far a batch brings the import, in the transaction of the batch.
     *
     * @throws dev.huigu.job.LeaseLost if it is not where the batch began, or another node has it
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

    private void mustChange(UpdateSetMoreStep<ImportRecord> change, ImportRecord held) {
        Leases.mustChange(change.where(leases.isHeld(held)).and(IMPORT.ROWS.eq(held.getRows())));
    }
}
