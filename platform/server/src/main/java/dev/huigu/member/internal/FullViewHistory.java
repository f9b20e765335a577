package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FULL_VIEW;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import dev.huigu.foundation.access.ActorNames;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.schema.app.tables.records.MemberFullViewRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberDirectory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/** Who saw personal data of whom in full. */
@Singleton
public class FullViewHistory {
    private final Database database;
    private final TenantContext tenant;
    private final MemberDirectory members;
    private final Instance<ActorNames> names;

    @Inject
    public FullViewHistory(
            Database database, TenantContext tenant, MemberDirectory members, Instance<ActorNames> names) {
        this.database = database;
        this.tenant = tenant;
        this.members = members;
        this.names = names;
    }

    /** The latest first; also of those who were merged into the member. */
    Page<FullViewRecord> of(long memberId, PageRequest page) {
        Condition earlier = page.after(1)
                .map(cursor -> MEMBER_FULL_VIEW.ID.lt(cursor.number(0)))
                .orElse(noCondition());
        List<MemberFullViewRecord> rows = database.sql()
                .selectFrom(MEMBER_FULL_VIEW)
                .where(MEMBER_FULL_VIEW.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FULL_VIEW.MEMBER_ID.eq(any(members.allOf(memberId).toArray(Long[]::new))))
                .and(earlier)
                .orderBy(MEMBER_FULL_VIEW.ID.desc())
                .limit(page.fetchSize())
                .fetch();
        Map<String, String> known = names.isResolvable()
                ? names.get()
                        .of(rows.stream().map(MemberFullViewRecord::getViewedBy).toList())
                : Map.of();
        return page.page(rows, row -> view(row, known), row -> Cursor.of(row.getId()));
    }

    private static FullViewRecord view(MemberFullViewRecord row, Map<String, String> known) {
        return new FullViewRecord(
                row.getViewedAt(),
                row.getViewedBy(),
                known.get(row.getViewedBy()),
                List.of(row.getFields().split(" ")),
                row.getReason());
    }
}
