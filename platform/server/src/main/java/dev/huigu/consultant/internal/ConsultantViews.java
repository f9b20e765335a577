package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT_GROUP;
import static dev.huigu.foundation.schema.app.Tables.GROUP_MEMBERSHIP;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.ConsultantRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** Shows consultants with their store and their group of now, in one statement. */
@Singleton
public class ConsultantViews {
    private static final Field<String> GROUP = field(select(CONSULTANT_GROUP.CODE)
                    .from(GROUP_MEMBERSHIP)
                    .leftJoin(CONSULTANT_GROUP)
                    .on(CONSULTANT_GROUP.TENANT_ID.eq(GROUP_MEMBERSHIP.TENANT_ID))
                    .and(CONSULTANT_GROUP.ID.eq(GROUP_MEMBERSHIP.GROUP_ID))
                    .where(GROUP_MEMBERSHIP.TENANT_ID.eq(CONSULTANT.TENANT_ID))
                    .and(GROUP_MEMBERSHIP.CONSULTANT_ID.eq(CONSULTANT.ID))
                    .orderBy(GROUP_MEMBERSHIP.STARTS_AT.desc())
                    .limit(1))
            .as("group_code");

    private final Database database;
    private final TenantContext tenant;
    private final PersonalData personalData;

    @Inject
    public ConsultantViews(Database database, TenantContext tenant, PersonalData personalData) {
        this.database = database;
        this.tenant = tenant;
        this.personalData = personalData;
    }

    record Versioned(ConsultantView view, long version) {}

    /** @throws Refusal 404 */
    Versioned get(String code) {
        return find(CONSULTANT.CODE.eq(code), 1).stream().findFirst().orElseThrow(() -> Refusal.notFound("consultant"));
    }

    /** In the order of the codes. */
    List<Versioned> after(String code, int size) {
        return find(CONSULTANT.CODE.gt(code), size);
    }

    private List<Versioned> find(Condition condition, int size) {
        return database.sql()
                .select(CONSULTANT.fields())
                .select(STORE.CODE, GROUP)
                .from(CONSULTANT)
                .join(STORE)
                .on(STORE.TENANT_ID.eq(CONSULTANT.TENANT_ID))
                .and(STORE.ID.eq(CONSULTANT.STORE_ID))
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(condition)
                .orderBy(CONSULTANT.CODE)
                .limit(size)
                .fetch(this::versioned);
    }

    private Versioned versioned(Record row) {
        ConsultantRecord consultant = row.into(CONSULTANT);
        ConsultantView view = new ConsultantView(
                Ids.text(consultant.getId()),
                consultant.getCode(),
                consultant.getName(),
                row.get(STORE.CODE),
                consultant.getPhoneCipher() == null ? null : phone(consultant.getPhoneCipher()),
                row.get(GROUP),
                consultant.getActiveFrom(),
                consultant.getActiveUntil());
        return new Versioned(view, consultant.getVersion());
    }

    private Phone phone(String cipher) {
        return new Phone(personalData.decrypt(tenant.id(), cipher));
    }
}
