package dev.huigu.member;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FULL_VIEW;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Who saw what of a member in full, why and when. Nobody changes it. */
@Singleton
public class FullViewLog {
    private static final String EXPORT = "EXPORT";

    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public FullViewLog(Database database, TenantContext tenant, Caller caller, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller has everything. */
    public void keepExport(long memberId, String reason) {
        keep(memberId, EXPORT, reason);
    }

    /** @param fields by their names, with spaces between */
    public void keep(long memberId, String fields, String reason) {
        database.sql()
                .insertInto(MEMBER_FULL_VIEW)
                .set(MEMBER_FULL_VIEW.TENANT_ID, tenant.id())
                .set(MEMBER_FULL_VIEW.ID, Ids.next())
                .set(MEMBER_FULL_VIEW.MEMBER_ID, memberId)
                .set(MEMBER_FULL_VIEW.VIEWED_BY, caller.actor())
                .set(MEMBER_FULL_VIEW.REASON, reason.strip())
                .set(MEMBER_FULL_VIEW.VIEWED_AT, clock.instant())
                .set(MEMBER_FULL_VIEW.FIELDS, fields)
                .execute();
    }
}
