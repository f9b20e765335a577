package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.IMPORT;
import static dev.huigu.foundation.schema.control.Tables.OPEN_IMPORT;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.job.Leases;
import dev.huigu.job.WorkBegun;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The imports of a brand, in the transaction of the caller. */
@Singleton
class ImportLedger {
    private final Database database;
    private final TenantContext tenant;
    private final Event<WorkBegun> begun;
    private final Clock clock;

    @Inject
    ImportLedger(Database database, TenantContext tenant, Event<WorkBegun> begun, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.begun = begun;
        this.clock = clock;
    }

    /** A file that was received whole. */
    record Received(long id, ImportKind kind, String fileName, FileFormat format, long bytes, String header) {}

    void open(Received file, String requestedBy) {
        database.sql()
                .insertInto(IMPORT)
                .set(new ImportRecord()
                        .setTenantId(tenant.id())
                        .setId(file.id())
                        .setKind(file.kind().name())
                        .setFileName(file.fileName())
                        .setFormat(file.format().name())
                        .setBytes(file.bytes())
                        .setHeader(file.header())
                        .setState(Leases.RUNNING)
                        .setRows(0L)
                        .setAccepted(0L)
                        .setDuplicates(0L)
                        .setRejected(0L)
                        .setAttempts(0)
                        .setRequestedBy(requestedBy)
                        .setStartedAt(clock.instant()))
                .execute();
        database.sql()
                .insertInto(OPEN_IMPORT)
                .set(OPEN_IMPORT.TENANT_ID, tenant.id())
                .set(OPEN_IMPORT.IMPORT_ID, file.id())
                .execute();
        begun.fire(new WorkBegun());
    }

    ImportRecord get(long importId) {
        return database.sql()
                .selectFrom(IMPORT)
                .where(is(importId))
                .fetchOptional()
                .orElseThrow(() -> Refusal.notFound("import"));
    }

    /** @throws Refusal 404 */
    ImportRecord get(String id) {
        return get(Ids.find(id).orElseThrow(() -> Refusal.notFound("import")));
    }

    /** Newest first. */
    Page<ImportView> list(PageRequest page) {
        List<ImportRecord> rows = database.sql()
                .selectFrom(IMPORT)
                .where(IMPORT.TENANT_ID.eq(tenant.id()))
                .and(page.after(1).map(cursor -> IMPORT.ID.lt(cursor.number(0))).orElse(DSL.noCondition()))
                .orderBy(IMPORT.ID.desc())
                .limit(page.fetchSize())
                .fetch();
        return page.page(rows, ImportLedger::view, row -> Cursor.of(row.getId()));
    }

    static ImportView view(ImportRecord row) {
        return new ImportView(
                Ids.text(row.getId()),
                row.getKind().toLowerCase(Locale.ROOT),
                row.getFileName(),
                row.getState(),
                row.getFailure(),
                row.getRows(),
                row.getAccepted(),
                row.getDuplicates(),
                row.getRejected(),
                row.getProgress(),
                row.getStartedAt(),
                row.getFinishedAt());
    }

    private Condition is(long importId) {
        return IMPORT.TENANT_ID.eq(tenant.id()).and(IMPORT.ID.eq(importId));
    }
}
