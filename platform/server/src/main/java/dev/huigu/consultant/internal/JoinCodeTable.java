package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.JOIN_CODE;
import static dev.huigu.foundation.schema.app.Tables.STORE;

import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.JoinCodeRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** The one code of each consultant. */
@Singleton
public class JoinCodeTable {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public JoinCodeTable(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    Optional<JoinCodeRecord> find(long consultantId) {
        return database.sql()
                .selectFrom(JOIN_CODE)
                .where(JOIN_CODE.TENANT_ID.eq(tenant.id()))
                .and(JOIN_CODE.CONSULTANT_ID.eq(consultantId))
                .fetchOptional();
    }

    /** Of two at once the first stays. */
    void addIfNone(JoinCodeRecord code) {
        database.sql()
                .insertInto(JOIN_CODE)
                .set(code)
                .onConflict(JOIN_CODE.TENANT_ID, JOIN_CODE.CONSULTANT_ID)
                .doNothing()
                .execute();
    }

    /** From now on nobody gets in by the code of until now. */
    void put(JoinCodeRecord code) {
        database.sql()
                .insertInto(JOIN_CODE)
                .set(code)
                .onConflict(JOIN_CODE.TENANT_ID, JOIN_CODE.CONSULTANT_ID)
                .doUpdate()
                .set(JOIN_CODE.SECRET_HASH, code.getSecretHash())
                .set(JOIN_CODE.CODE_CIPHER, code.getCodeCipher())
                .set(JOIN_CODE.MADE_AT, code.getMadeAt())
                .set(JOIN_CODE.MADE_BY, code.getMadeBy())
                .execute();
    }

    /** @param activeUntil the consultant's last day; null: until further notice */
    record Door(
            String consultantCode, String consultantName, String storeCode, String storeName, LocalDate activeUntil) {}

    /** Where the code leads. */
    Optional<Door> door(SecretCode code) {
        return database.sql()
                .select(CONSULTANT.CODE, CONSULTANT.NAME, STORE.CODE, STORE.NAME, CONSULTANT.ACTIVE_UNTIL)
                .from(JOIN_CODE)
                .join(CONSULTANT)
                .on(CONSULTANT.TENANT_ID.eq(JOIN_CODE.TENANT_ID))
                .and(CONSULTANT.ID.eq(JOIN_CODE.CONSULTANT_ID))
                .join(STORE)
                .on(STORE.TENANT_ID.eq(CONSULTANT.TENANT_ID))
                .and(STORE.ID.eq(CONSULTANT.STORE_ID))
                .where(JOIN_CODE.TENANT_ID.eq(tenant.id()))
                .and(JOIN_CODE.SECRET_HASH.eq(code.hash()))
                .fetchOptional(row -> new Door(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
