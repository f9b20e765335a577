package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.STORE;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

@Singleton
public class MemberCards {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public MemberCards(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    MemberCard get(long memberId) {
        return database.sql()
                .select(MEMBER.NAME, MEMBER.CARD_NUMBER, STORE.NAME, CONSULTANT.NAME)
                .from(MEMBER)
                .join(STORE)
                .on(STORE.TENANT_ID.eq(MEMBER.TENANT_ID))
                .and(STORE.ID.eq(MEMBER.STORE_ID))
                .leftJoin(CONSULTANT)
                .on(CONSULTANT.TENANT_ID.eq(MEMBER.TENANT_ID))
                .and(CONSULTANT.ID.eq(MEMBER.CONSULTANT_ID))
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(memberId))
                .fetchSingle(row -> new MemberCard(
                        tenant.tenant().brandName(),
                        tenant.tenant().zone().getId(),
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4()));
    }
}
