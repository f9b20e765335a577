package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_MERGE;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.MemberMergeRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/** The merges of a brand, also those that were undone. */
@Singleton
public class MergeTable {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public MergeTable(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    void add(MemberMergeRecord merge) {
        database.sql()
                .insertInto(MEMBER_MERGE)
                .set(merge.setTenantId(tenant.id()))
                .execute();
    }

    Optional<MemberMergeRecord> find(long id) {
        return database.sql()
                .selectFrom(MEMBER_MERGE)
                .where(MEMBER_MERGE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_MERGE.ID.eq(id))
                .fetchOptional();
    }

    void markUndone(long id, Instant at, String actor) {
        database.sql()
                .update(MEMBER_MERGE)
                .set(MEMBER_MERGE.UNDONE_AT, at)
                .set(MEMBER_MERGE.UNDONE_BY, actor)
                .where(MEMBER_MERGE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_MERGE.ID.eq(id))
                .execute();
    }

    /** The merges into a member that were not undone, the earliest first. */
    List<MemberMergeRecord> inForce(long survivorId) {
        return database.sql()
                .selectFrom(MEMBER_MERGE)
                .where(MEMBER_MERGE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_MERGE.MEMBER_ID.eq(survivorId))
                .and(MEMBER_MERGE.UNDONE_AT.isNull())
                .orderBy(MEMBER_MERGE.ID)
                .fetch();
    }

    /** What it brought, as it is to be undone from now on. */
    void store(MemberMergeRecord merge) {
        database.sql()
                .update(MEMBER_MERGE)
                .set(MEMBER_MERGE.CARD_ISSUED_ON, merge.getCardIssuedOn())
                .set(MEMBER_MERGE.FILLED, merge.getFilled())
                .set(MEMBER_MERGE.TAG_IDS, merge.getTagIds())
                .set(MEMBER_MERGE.FIELD_IDS, merge.getFieldIds())
                .where(MEMBER_MERGE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_MERGE.ID.eq(merge.getId()))
                .execute();
    }

    /** Each with the name and the card of the member who went, the latest first. */
    List<Record> of(long survivorId) {
        return database.sql()
                .select(MEMBER_MERGE.fields())
                .select(MEMBER.NAME, MEMBER.CARD_NUMBER)
                .from(MEMBER_MERGE)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(MEMBER_MERGE.TENANT_ID))
                .and(MEMBER.ID.eq(MEMBER_MERGE.MERGED_MEMBER_ID))
                .where(MEMBER_MERGE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_MERGE.MEMBER_ID.eq(survivorId))
                .orderBy(MEMBER_MERGE.ID.desc())
                .fetch(row -> row);
    }

    /** The member and everybody merged into it, directly or by way of others. */
    List<Long> peopleOf(long memberId, Collection<Long> survivorsPeople) {
        Map<Long, List<Long>> mergedInto = database.sql()
                .select(MEMBER.MERGED_INTO, MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.in(survivorsPeople))
                .and(MEMBER.MERGED_INTO.isNotNull())
                .fetchGroups(MEMBER.MERGED_INTO, MEMBER.ID);
        List<Long> people = new ArrayList<>();
        Deque<Long> next = new ArrayDeque<>(List.of(memberId));
        while (!next.isEmpty()) {
            long each = next.remove();
            people.add(each);
            next.addAll(mergedInto.getOrDefault(each, List.of()));
        }
        return people;
    }
}
