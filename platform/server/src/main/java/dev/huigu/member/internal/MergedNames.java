package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_NAME_KEY;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.MemberNameKey;
import dev.huigu.foundation.schema.app.tables.records.MemberMergeRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberNameKeyRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberPair;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** The names by which a member is found who was several. */
@Singleton
public class MergedNames {
    private static final MemberNameKey OWN_KEY = MEMBER_NAME_KEY.as("own");

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public MergedNames(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The survivor is found by the other's name as well. */
    void add(MemberPair pair) {
        List<MemberNameKeyRecord> added = database.sql()
                .select(MEMBER_NAME_KEY.KEY)
                .from(MEMBER_NAME_KEY)
                .where(MEMBER_NAME_KEY.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_NAME_KEY.MEMBER_ID.eq(pair.mergedId()))
                .and(MEMBER_NAME_KEY.KEY.notIn(select(OWN_KEY.KEY)
                        .from(OWN_KEY)
                        .where(OWN_KEY.TENANT_ID.eq(tenant.id()))
                        .and(OWN_KEY.MEMBER_ID.eq(pair.survivorId()))))
                .fetch(row -> new MemberNameKeyRecord()
                        .setTenantId(tenant.id())
                        .setMemberId(pair.survivorId())
                        .setKey(row.value1()));
        Batches.insert(database, MEMBER_NAME_KEY, added);
    }

    /**
     * @param ownName by which the survivor is found on
     * @param others whose names the survivor is found by on, too
     */
    void remove(MemberPair pair, String ownName, List<MemberMergeRecord> others) {
        database.sql()
                .deleteFrom(MEMBER_NAME_KEY)
                .where(MEMBER_NAME_KEY.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_NAME_KEY.MEMBER_ID.eq(pair.survivorId()))
                .and(MEMBER_NAME_KEY.KEY.in(select(OWN_KEY.KEY)
                        .from(OWN_KEY)
                        .where(OWN_KEY.TENANT_ID.eq(tenant.id()))
                        .and(OWN_KEY.MEMBER_ID.eq(pair.mergedId()))))
                .and(MEMBER_NAME_KEY.KEY.notIn(select(OWN_KEY.KEY)
                        .from(OWN_KEY)
                        .where(OWN_KEY.TENANT_ID.eq(tenant.id()))
                        .and(OWN_KEY.MEMBER_ID.eq(any(others.stream()
                                .map(MemberMergeRecord::getMergedMemberId)
                                .toArray(Long[]::new))))))
                .and(MEMBER_NAME_KEY.KEY.ne(all(NameKeys.of(ownName).all().toArray(String[]::new))))
                .execute();
    }
}
