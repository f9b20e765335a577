package dev.huigu.member;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_CHANGE;
import static org.jooq.impl.DSL.excluded;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Snapshot;
import dev.huigu.foundation.schema.app.tables.records.MemberChangeRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jooq.RowCountQuery;

/**
 * Which members changed in what may be asked about them: profile, tags, binding, purchases. Whoever changes such a
 * thing marks the members in the same transaction, and whoever keeps members in memory reads those marked since.
 */
@Singleton
public class ChangedMembers {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public ChangedMembers(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Marks them in the order of their ids, so that two who mark the same wait for, not block, each other. */
    public void mark(Collection<Long> memberIds) {
        List<MemberChangeRecord> rows = new TreeSet<>(memberIds)
                .stream()
                        .map(id -> new MemberChangeRecord()
                                .setTenantId(tenant.id())
                                .setMemberId(id))
                        .toList();
        Batches.insert(database, rows, this::mark);
    }

    private RowCountQuery mark(MemberChangeRecord row) {
        return database.sql()
                .insertInto(MEMBER_CHANGE)
                .set(row)
                .set(MEMBER_CHANGE.CHANGED_IN, database.transactionNumber())
                .onConflict(MEMBER_CHANGE.TENANT_ID, MEMBER_CHANGE.MEMBER_ID)
                .doUpdate()
                .set(MEMBER_CHANGE.CHANGED_IN, excluded(MEMBER_CHANGE.CHANGED_IN))
                .where(MEMBER_CHANGE.CHANGED_IN.ne(excluded(MEMBER_CHANGE.CHANGED_IN)));
    }

    /**
     * Those whose latest change the snapshot does not see, in no order. Numbers that are still to come were given by
     * the database from which this one was restored: such changes are long seen.
     */
    public List<Long> since(Snapshot snapshot) {
        return database
                .sql()
                .select(MEMBER_CHANGE.MEMBER_ID, MEMBER_CHANGE.CHANGED_IN)
                .from(MEMBER_CHANGE)
                .where(MEMBER_CHANGE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_CHANGE.CHANGED_IN.ge(snapshot.oldest()))
                .and(MEMBER_CHANGE.CHANGED_IN.lt(database.nextTransactionNumber()))
                .fetch()
                .stream()
                .filter(row -> !snapshot.sees(row.value2()))
                .map(row -> row.value1())
                .toList();
    }
}
