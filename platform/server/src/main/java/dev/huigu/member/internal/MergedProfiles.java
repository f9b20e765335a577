package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberMergeRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberMerged;
import dev.huigu.member.MemberPair;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.SelectConditionStep;

/**
 * The rows of two members who become one, or two again. The survivor keeps what is filled and takes over the rest; of
 * both dates of issue the earlier one counts, because a person with an older card is no new member. Card, WeChat card
 * and phone stay where they are and lead to the survivor.
 */
@Singleton
public class MergedProfiles {
    private final Database database;
    private final TenantContext tenant;
    private final Profiles profiles;

    @Inject
    public MergedProfiles(Database database, TenantContext tenant, Profiles profiles) {
        this.database = database;
        this.tenant = tenant;
        this.profiles = profiles;
    }

    /** Both as they are now. */
    record Rows(MemberRecord survivor, MemberRecord merged) {
        /** What the survivor would take over. */
        List<ProfilePart> gaps() {
            return Arrays.stream(ProfilePart.values())
                    .filter(part -> part.isEmpty(survivor) && !part.isEmpty(merged))
                    .toList();
        }

        /** @throws Refusal 409 if one of them is gone */
        void mustBeThere() {
            if (survivor.getGoneAt() != null || merged.getGoneAt() != null) {
                throw new Refusal(
                        MemberError.MEMBER_GONE,
                        "One of both was just merged with another member, or erased. Look them up again.");
            }
        }
    }

    Rows read(MemberPair pair) {
        return rows(pair, both(pair).fetchMap(MEMBER.ID));
    }

    /** Both locked, in the order of their ids, whether they are gone or not. */
    Rows lock(MemberPair pair) {
        return rows(pair, both(pair).orderBy(MEMBER.ID).forNoKeyUpdate().fetchMap(MEMBER.ID));
    }

    private SelectConditionStep<MemberRecord> both(MemberPair pair) {
        return database.sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.in(pair.survivorId(), pair.mergedId()));
    }

    private static Rows rows(MemberPair pair, Map<Long, MemberRecord> byId) {
        return new Rows(byId.get(pair.survivorId()), byId.get(pair.mergedId()));
    }

    /** What was filled. */
    List<ProfilePart> merge(Rows rows, MemberMerged merge) {
        List<ProfilePart> filled = rows.gaps();
        MemberRecord survivor = rows.survivor();
        MemberRecord merged = rows.merged();
        filled.forEach(part -> part.copy(merged, survivor));
        if (merged.getCardIssuedOn().isBefore(survivor.getCardIssuedOn())) {
            survivor.setCardIssuedOn(merged.getCardIssuedOn());
        }
        merged.setGoneAt(merge.at()).setMergedInto(merge.survivorId());
        store(merged);
        store(survivor);
        leadTo(merge.survivorId(), merge.people());
        return filled;
    }

    /** What the survivor has changed since stays as it is. */
    void undo(Rows rows, MemberMerged merge, MemberMergeRecord kept) {
        MemberRecord survivor = rows.survivor();
        MemberRecord merged = rows.merged();
        for (String name : kept.getFilled()) {
            giveBack(ProfilePart.valueOf(name), survivor, merged);
        }
        if (survivor.getCardIssuedOn().equals(merged.getCardIssuedOn())) {
            survivor.setCardIssuedOn(kept.getCardIssuedOn());
        }
        merged.setGoneAt(null).setMergedInto(null);
        store(survivor);
        store(merged);
        leadTo(merge.mergedId(), merge.people());
    }

    private void giveBack(ProfilePart part, MemberRecord survivor, MemberRecord merged) {
        if (part.isSame(survivor, merged, profiles)) {
            part.clear(survivor);
        }
    }

    private void store(MemberRecord row) {
        row.setVersion(row.getVersion() + 1);
        database.sql()
                .update(MEMBER)
                .set(row)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(row.getId()))
                .execute();
    }

    /** Who is merged into this one, directly or not, is found as this one; who stands alone leads to nobody. */
    private void leadTo(long survivorId, List<Long> people) {
        database.sql()
                .update(MEMBER)
                .set(MEMBER.SURVIVOR_ID, survivorId)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(people.toArray(Long[]::new))))
                .and(MEMBER.ID.ne(survivorId))
                .execute();
        database.sql()
                .update(MEMBER)
                .setNull(MEMBER.SURVIVOR_ID)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(survivorId))
                .execute();
    }
}
