package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.IMPORT_REJECTION;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.ImportRejectionRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The refused rows of imports as lines of CSV, encrypted batch by batch. In the transaction of the caller. */
@Singleton
class Rejections {
    private final Database database;
    private final TenantContext tenant;
    private final PersonalData personalData;

    @Inject
    Rejections(Database database, TenantContext tenant, PersonalData personalData) {
        this.database = database;
        this.tenant = tenant;
        this.personalData = personalData;
    }

    /** @param firstRow how many rows of the import stand before the batch */
    record Part(long firstRow, byte[] lines) {}

    void add(long importId, Part part) {
        if (part.lines().length > 0) {
            database.sql()
                    .insertInto(IMPORT_REJECTION)
                    .set(new ImportRejectionRecord()
                            .setTenantId(tenant.id())
                            .setImportId(importId)
                            .setFirstRow(part.firstRow())
                            .setCipher(personalData.encrypt(tenant.id(), part.lines())))
                    .execute();
        }
    }

    /** The part after the one with that first row; -1 for the first. */
    Optional<Part> next(long importId, long afterFirstRow) {
        return database.sql()
                .selectFrom(IMPORT_REJECTION)
                .where(IMPORT_REJECTION.TENANT_ID.eq(tenant.id()))
                .and(IMPORT_REJECTION.IMPORT_ID.eq(importId))
                .and(IMPORT_REJECTION.FIRST_ROW.gt(afterFirstRow))
                .orderBy(IMPORT_REJECTION.FIRST_ROW)
                .limit(1)
                .fetchOptional(row -> new Part(row.getFirstRow(), personalData.decrypt(tenant.id(), row.getCipher())));
    }

    /** Lines of CSV, each with its line end. */
    static byte[] utf8(String lines) {
        return lines.getBytes(UTF_8);
    }
}
