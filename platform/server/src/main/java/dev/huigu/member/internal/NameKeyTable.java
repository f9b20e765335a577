package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_NAME_KEY;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.MemberNameKeyRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The keys by which members are found by name. */
@Singleton
public class NameKeyTable {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public NameKeyTable(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** For members who have none yet. */
    void put(List<Candidate> members) {
        Batches.insert(
                database,
                MEMBER_NAME_KEY,
                members.stream()
                        .flatMap(member -> rows(member.id(), member.keys()))
                        .toList());
    }

    /** The member is found by these and no others. */
    void replace(long memberId, NameKeys keys) {
        database.sql()
                .deleteFrom(MEMBER_NAME_KEY)
                .where(MEMBER_NAME_KEY.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_NAME_KEY.MEMBER_ID.eq(memberId))
                .execute();
        Batches.insert(database, MEMBER_NAME_KEY, rows(memberId, keys).toList());
    }

    private Stream<MemberNameKeyRecord> rows(long memberId, NameKeys keys) {
        return keys.all().stream().map(key -> new MemberNameKeyRecord()
                .setTenantId(tenant.id())
                .setMemberId(memberId)
                .setKey(key));
    }
}
