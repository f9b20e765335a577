package dev.huigu.tag.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.UniqueConflict;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.MemberTag;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.ChangedMembers;
import dev.huigu.tag.TagError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.exception.DataAccessException;

/** What becomes of members when a tag they carry changes; the caller has the gate of tags alone. */
@Singleton
public class CarriedTags {
    private final Database database;
    private final TenantContext tenant;
    private final ChangedMembers changed;

    @Inject
    public CarriedTags(Database database, TenantContext tenant, ChangedMembers changed) {
        this.database = database;
        this.tenant = tenant;
        this.changed = changed;
    }

    /**
     * @param singleGroupId of which each member carries one at most from now on; null: any number
     * @throws Refusal 409 if members carry several of them who are not gone; gone ones keep one
     */
    void regroup(Collection<Long> tagIds, Long singleGroupId) {
        if (singleGroupId != null) {
            leaveOneToGone(tagIds, singleGroupId);
        }
        try {
            database.sql()
                    .update(MEMBER_TAG)
                    .set(MEMBER_TAG.SINGLE_GROUP_ID, singleGroupId)
                    .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                    .and(MEMBER_TAG.TAG_ID.eq(any(tagIds.toArray(Long[]::new))))
                    .and(MEMBER_TAG.SINGLE_GROUP_ID.isDistinctFrom(singleGroupId))
                    .execute();
        } catch (DataAccessException e) {
            throw UniqueConflict.isOn("member_tag_single_choice", e) ? carriedTogether() : e;
        }
    }

    /** Nobody can take anything off members who were merged into others or erased. */
    private void leaveOneToGone(Collection<Long> tagIds, long singleGroupId) {
        MemberTag other = MEMBER_TAG.as("other");
        Long[] ids = tagIds.toArray(Long[]::new);
        database.sql()
                .deleteFrom(MEMBER_TAG)
                .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_TAG.TAG_ID.eq(any(ids)))
                .and(MEMBER_TAG.SINGLE_GROUP_ID.isDistinctFrom(singleGroupId))
                .and(gone())
                .andExists(selectOne()
                        .from(other)
                        .where(other.TENANT_ID.eq(tenant.id()))
                        .and(other.MEMBER_ID.eq(MEMBER_TAG.MEMBER_ID))
                        .and(other.SINGLE_GROUP_ID
                                .eq(singleGroupId)
                                .or(other.TAG_ID.eq(any(ids)).and(other.TAG_ID.lt(MEMBER_TAG.TAG_ID)))))
                .execute();
    }

    private Condition gone() {
        return MEMBER_TAG.MEMBER_ID.in(select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.GONE_AT.isNotNull()));
    }

    private static Refusal carriedTogether() {
        return new Refusal(
                TagError.TAGS_CARRIED_TOGETHER,
                "Some members carry several tags of this group. Take all but one off them first.");
    }

    /** How many carry it who are not gone. */
    int count(long tagId) {
        return database.sql()
                .fetchCount(
                        MEMBER_TAG,
                        MEMBER_TAG
                                .TENANT_ID
                                .eq(tenant.id())
                                .and(MEMBER_TAG.TAG_ID.eq(tagId))
                                .andNot(gone()));
    }

    void takeOffEverybody(long tagId) {
        List<Long> members = carriers(tagId);
        database.sql()
                .deleteFrom(MEMBER_TAG)
                .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_TAG.TAG_ID.eq(tagId))
                .execute();
        changed.mark(members);
    }

    private List<Long> carriers(long tagId) {
        return database.sql()
                .select(MEMBER_TAG.MEMBER_ID)
                .from(MEMBER_TAG)
                .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_TAG.TAG_ID.eq(tagId))
                .fetch(MEMBER_TAG.MEMBER_ID);
    }
}
