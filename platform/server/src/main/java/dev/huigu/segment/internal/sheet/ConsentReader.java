package dev.huigu.segment.internal.sheet;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_CONSENT;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.RawRows;
import dev.huigu.foundation.id.IdMap;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.portrait.MembersToRead;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads what members agree to, by the ids of the purposes. Members who agree to the same share one set. */
@Singleton
public class ConsentReader {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public ConsentReader(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** A member who agrees to nothing is missing from the answer. */
    IdMap<Set<Long>> of(MembersToRead members) {
        Map<Set<Long>, Set<Long>> shared = new HashMap<>();
        IdMap<Set<Long>> purposes = new IdMap<>();
        RawRows.forEach(
                database.sql()
                        .select(MEMBER_CONSENT.MEMBER_ID, MEMBER_CONSENT.PURPOSE_ID)
                        .from(MEMBER_CONSENT)
                        .where(MEMBER_CONSENT.TENANT_ID.eq(tenant.id()))
                        .and(members.in(MEMBER_CONSENT.MEMBER_ID))
                        .and(MEMBER_CONSENT.GIVEN.isTrue()),
                row -> {
                    long memberId = row.getLong(1);
                    purposes.put(
                            memberId,
                            shared.computeIfAbsent(with(row.getLong(2), purposes.get(memberId)), Set::copyOf));
                });
        return purposes;
    }

    private static Set<Long> with(long purpose, Set<Long> purposes) {
        Set<Long> more = new HashSet<>(purposes == null ? Set.of() : purposes);
        more.add(purpose);
        return more;
    }
}
