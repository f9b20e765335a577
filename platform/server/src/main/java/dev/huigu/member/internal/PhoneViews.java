package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_PHONE_VIEW;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Shows phones in full and keeps who saw which, why and when. */
@Singleton
public class PhoneViews {
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;
    private final Phones phones;

    @Inject
    public PhoneViews(Database database, TenantContext tenant, Caller caller, Clock clock, Phones phones) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.phones = phones;
    }

    FullPhone view(long memberId, String reason) {
        database.sql()
                .insertInto(MEMBER_PHONE_VIEW)
                .set(MEMBER_PHONE_VIEW.TENANT_ID, tenant.id())
                .set(MEMBER_PHONE_VIEW.ID, Ids.next())
                .set(MEMBER_PHONE_VIEW.MEMBER_ID, memberId)
                .set(MEMBER_PHONE_VIEW.VIEWED_BY, caller.actor())
                .set(MEMBER_PHONE_VIEW.REASON, reason.strip())
                .set(MEMBER_PHONE_VIEW.VIEWED_AT, clock.instant())
                .execute();
        return database.sql()
                .select(MEMBER.PHONE_CIPHER)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(memberId))
                .fetchSingle(row -> new FullPhone(phones.open(row.value1())));
    }
}
