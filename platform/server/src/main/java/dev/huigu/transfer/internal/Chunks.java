package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.IMPORT;
import static dev.huigu.foundation.schema.app.Tables.IMPORT_CHUNK;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The files of imports, in encrypted pieces, so that neither writing nor reading one needs it in memory. */
@Singleton
class Chunks {
    static final int BYTES = 1 << 20;

    private final Database database;
    private final TenantContext tenant;
    private final PersonalData personalData;
    private final Transactions transactions;

    @Inject
    Chunks(Database database, TenantContext tenant, PersonalData personalData, Transactions transactions) {
        this.database = database;
        this.tenant = tenant;
        this.personalData = personalData;
        this.transactions = transactions;
    }

    /** In a transaction of its own, so that a slow sender holds none. */
    void write(long importId, int position, byte[] plain) {
        byte[] cipher = personalData.encrypt(tenant.id(), plain);
        transactions.run(() -> database.sql()
                .insertInto(IMPORT_CHUNK)
                .set(IMPORT_CHUNK.TENANT_ID, tenant.id())
                .set(IMPORT_CHUNK.IMPORT_ID, importId)
                .set(IMPORT_CHUNK.POSITION, position)
                .set(IMPORT_CHUNK.CIPHER, cipher)
                .execute());
    }

    /** Empty after the last. */
    Optional<byte[]> read(long importId, int position) {
        Optional<byte[]> cipher = transactions.call(() -> database.sql()
                .select(IMPORT_CHUNK.CIPHER)
                .from(IMPORT_CHUNK)
                .where(IMPORT_CHUNK.TENANT_ID.eq(tenant.id()))
                .and(IMPORT_CHUNK.IMPORT_ID.eq(importId))
                .and(IMPORT_CHUNK.POSITION.eq(position))
                .fetchOptional(IMPORT_CHUNK.CIPHER));
        return cipher.map(bytes -> personalData.decrypt(tenant.id(), bytes));
    }

    /** In the transaction of the caller. */
    void delete(long importId) {
        database.sql()
                .deleteFrom(IMPORT_CHUNK)
                .where(IMPORT_CHUNK.TENANT_ID.eq(tenant.id()))
                .and(IMPORT_CHUNK.IMPORT_ID.eq(importId))
                .execute();
    }

    /**
     * Pieces of files whose sending broke off, in the transaction of the caller. Ids are in the order of time.
     *
     * @return how many
     */
    int deleteAbandoned(long beforeImportId) {
        return database.sql()
                .deleteFrom(IMPORT_CHUNK)
                .where(IMPORT_CHUNK.TENANT_ID.eq(tenant.id()))
                .and(IMPORT_CHUNK.IMPORT_ID.lt(beforeImportId))
                .and(notExists(selectOne()
                        .from(IMPORT)
                        .where(IMPORT.TENANT_ID.eq(tenant.id()))
                        .and(IMPORT.ID.eq(IMPORT_CHUNK.IMPORT_ID))))
                .execute();
    }
}
