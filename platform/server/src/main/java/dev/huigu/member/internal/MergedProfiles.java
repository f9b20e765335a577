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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private Map<Long, MemberRecord> byId(Collection<Long> memberIds) {
        return database.sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new))))
                .fetchMap(MEMBER.ID);
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
        survivor.setCardIssuedOn(earlier(survivor.getCardIssuedOn(), merged.getCardIssuedOn()));
        merged.setGoneAt(merge.at()).setMergedInto(merge.survivorId());
        store(merged);
        store(survivor);
        leadTo(merge.survivorId(), merge.people());
        return filled;
    }

    /**
     * What the survivor has changed since stays as it is; what is empty again is filled by the later merges.
     *
     * @param later the later merges that stay in force, in order; what they brought is noted there
     */
    void undo(Rows rows, MemberMerged merge, MemberMergeRecord kept, List<MemberMergeRecord> later) {
        MemberRecord survivor = rows.survivor();
        MemberRecord merged = rows.merged();
        List<ProfilePart> emptied = Arrays.stream(kept.getFilled())
                .map(ProfilePart::valueOf)
                .filter(part -> part.isSame(survivor, merged, profiles))
                .toList();
        emptied.forEach(part -> part.clear(survivor));
        Map<Long, MemberRecord> others =
                byId(later.stream().map(MemberMergeRecord::getMergedMemberId).toList());
        later.forEach(each -> refill(new Rows(survivor, others.get(each.getMergedMemberId())), each, emptied));
        issueAgain(rows, kept, later, others);
        merged.setGoneAt(null).setMergedInto(null);
        store(survivor);
        store(merged);
        leadTo(merge.mergedId(), merge.people());
    }

    private static void refill(Rows rows, MemberMergeRecord merge, List<ProfilePart> emptied) {
        List<ProfilePart> filled =
                rows.gaps().stream().filter(emptied::contains).toList();
        filled.forEach(part -> part.copy(rows.merged(), rows.survivor()));
        merge.setFilled(
                Stream.concat(Arrays.stream(merge.getFilled()), filled.stream().map(ProfilePart::name))
                        .toArray(String[]::new));
    }

    /** The survivor's date of issue, and what it was before each later merge, as if the undone one had not been. */
    private static void issueAgain(
            Rows rows, MemberMergeRecord undone, List<MemberMergeRecord> later, Map<Long, MemberRecord> others) {
        LocalDate without = undone.getCardIssuedOn();
        LocalDate with = earlier(without, rows.merged().getCardIssuedOn());
        for (MemberMergeRecord each : later) {
            if (!each.getCardIssuedOn().equals(with)) {
                return;
            }
            each.setCardIssuedOn(without);
            LocalDate other = others.get(each.getMergedMemberId()).getCardIssuedOn();
            with = earlier(with, other);
            without = earlier(without, other);
        }
        if (rows.survivor().getCardIssuedOn().equals(with)) {
            rows.survivor().setCardIssuedOn(without);
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
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
