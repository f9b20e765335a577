package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.DUPLICATE_DISMISSAL;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.DuplicateDismissalRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.RowCountQuery;

/** Pairs of members who look alike and are two people. */
@Singleton
public class Dismissals {
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public Dismissals(Database database, TenantContext tenant, Caller caller, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param low the lower id */
    record Pair(long low, long high) {}

    /** @param memberIds in order */
    static List<Pair> pairs(List<Long> memberIds) {
        List<Pair> pairs = new ArrayList<>();
        for (int low = 0; low < memberIds.size(); low++) {
            for (int high = low + 1; high < memberIds.size(); high++) {
                pairs.add(new Pair(memberIds.get(low), memberIds.get(high)));
            }
        }
        return pairs;
    }

    /** No two of these, in order, are one person. */
    void dismiss(List<Long> memberIds) {
        Instant now = clock.instant();
        Batches.insert(
                database,
                pairs(memberIds).stream()
                        .map(pair -> new DuplicateDismissalRecord()
                                .setTenantId(tenant.id())
                                .setMemberId(pair.low())
                                .setOtherId(pair.high())
                                .setDismissedAt(now)
                                .setDismissedBy(caller.actor()))
                        .toList(),
                this::insertIfNew);
    }

    private RowCountQuery insertIfNew(DuplicateDismissalRecord row) {
        return database.sql().insertInto(DUPLICATE_DISMISSAL).set(row).onConflictDoNothing();
    }

    /** Those among these members. */
    Set<Pair> among(Collection<Long> memberIds) {
        Long[] ids = memberIds.toArray(Long[]::new);
        return new HashSet<>(database.sql()
                .select(DUPLICATE_DISMISSAL.MEMBER_ID, DUPLICATE_DISMISSAL.OTHER_ID)
                .from(DUPLICATE_DISMISSAL)
                .where(DUPLICATE_DISMISSAL.TENANT_ID.eq(tenant.id()))
                .and(DUPLICATE_DISMISSAL.MEMBER_ID.eq(any(ids)))
                .and(DUPLICATE_DISMISSAL.OTHER_ID.eq(any(ids)))
                .fetch(row -> new Pair(row.value1(), row.value2())));
    }
}
