package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIELD;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIELD_VALUE;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberFieldRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** The definitions of a brand's custom fields. */
@Singleton
public class MemberFieldTable {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public MemberFieldTable(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @throws Refusal 409 if another field has the code */
    MemberFieldRecord add(NewMemberField field, List<String> options) {
        MemberFieldRecord row = new MemberFieldRecord()
                .setTenantId(tenant.id())
                .setId(Ids.next())
                .setCode(field.code())
                .setName(field.name().strip())
                .setType(field.type().name())
                .setOptions(options.toArray(String[]::new))
                .setArchived(false)
                .setVersion(1L);
        int written = database.sql()
                .insertInto(MEMBER_FIELD)
                .set(row)
                .onConflict(MEMBER_FIELD.TENANT_ID, MEMBER_FIELD.CODE)
                .doNothing()
                .execute();
        if (written == 0) {
            throw new Refusal(
                    MemberError.FIELD_CODE_TAKEN, "Another field has the code %s already.".formatted(field.code()));
        }
        return row;
    }

    /** All of the brand, which has few, by code. */
    List<MemberFieldRecord> all() {
        return database.sql()
                .selectFrom(MEMBER_FIELD)
                .where(MEMBER_FIELD.TENANT_ID.eq(tenant.id()))
                .orderBy(MEMBER_FIELD.CODE)
                .fetch();
    }

    /** All, which then stay as they are until the transaction ends. */
    List<MemberFieldRecord> hold() {
        return database.sql()
                .selectFrom(MEMBER_FIELD)
                .where(MEMBER_FIELD.TENANT_ID.eq(tenant.id()))
                .orderBy(MEMBER_FIELD.CODE)
                .forKeyShare()
                .fetch();
    }

    Optional<MemberFieldRecord> find(String code) {
        return database.sql()
                .selectFrom(MEMBER_FIELD)
                .where(MEMBER_FIELD.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIELD.CODE.eq(code))
                .fetchOptional();
    }

    /** Locked until the transaction ends: nobody sets a value of it meanwhile. */
    Optional<MemberFieldRecord> lock(String code) {
        return database.sql()
                .selectFrom(MEMBER_FIELD)
                .where(MEMBER_FIELD.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIELD.CODE.eq(code))
                .forUpdate()
                .fetchOptional();
    }

    void store(MemberFieldRecord field) {
        database.sql()
                .update(MEMBER_FIELD)
                .set(MEMBER_FIELD.NAME, field.getName())
                .set(MEMBER_FIELD.OPTIONS, field.getOptions())
                .set(MEMBER_FIELD.ARCHIVED, field.getArchived())
                .set(MEMBER_FIELD.VERSION, field.getVersion())
                .where(own(field))
                .execute();
    }

    void remove(MemberFieldRecord field) {
        database.sql().deleteFrom(MEMBER_FIELD).where(own(field)).execute();
    }

    private Condition own(MemberFieldRecord field) {
        return MEMBER_FIELD.TENANT_ID.eq(tenant.id()).and(MEMBER_FIELD.ID.eq(field.getId()));
    }

    boolean isUsed(MemberFieldRecord field) {
        return database.sql().fetchExists(MEMBER_FIELD_VALUE, valueOf(field));
    }

    /** Those of the options that members hold. */
    List<String> used(MemberFieldRecord field, List<String> options) {
        return options.stream()
                .filter(option -> database.sql()
                        .fetchExists(MEMBER_FIELD_VALUE, valueOf(field).and(MEMBER_FIELD_VALUE.TEXT_VALUE.eq(option))))
                .toList();
    }

    private Condition valueOf(MemberFieldRecord field) {
        return MEMBER_FIELD_VALUE.TENANT_ID.eq(tenant.id()).and(MEMBER_FIELD_VALUE.FIELD_ID.eq(field.getId()));
    }
}
