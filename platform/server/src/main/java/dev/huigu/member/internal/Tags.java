package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Vocabulary;
import dev.huigu.foundation.schema.app.tables.records.MemberTagRecord;
import dev.huigu.foundation.schema.app.tables.records.TagRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The brand's tags, and who carries which. */
@Singleton
public class Tags {
    private static final Vocabulary<TagRecord> TAGS = new Vocabulary<>(TAG.TENANT_ID, TAG.ID, TAG.NAME);

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public Tags(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** A tag that is new comes into being. */
    Map<String, Long> idsOf(Collection<String> names) {
        return TAGS.idsOf(database, tenant.id(), names);
    }

    /** For members who carry none yet. */
    void put(List<Candidate> members) {
        Batches.insert(
                database,
                MEMBER_TAG,
                members.stream()
                        .flatMap(member -> member.tagIds().stream().map(tagId -> row(member.id(), tagId)))
                        .toList());
    }

    /** The member carries these tags and no others. */
    void replace(long memberId, Collection<String> names) {
        database.sql()
                .deleteFrom(MEMBER_TAG)
                .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_TAG.MEMBER_ID.eq(memberId))
                .execute();
        Batches.insert(
                database,
                MEMBER_TAG,
                idsOf(names).values().stream()
                        .map(tagId -> row(memberId, tagId))
                        .toList());
    }

    private MemberTagRecord row(long memberId, long tagId) {
        return new MemberTagRecord()
                .setTenantId(tenant.id())
                .setMemberId(memberId)
                .setTagId(tagId);
    }
}
