package dev.huigu.member;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.internal.MemberRows;
import dev.huigu.member.internal.Retagging;
import dev.huigu.member.internal.Tags;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who carries which tags, in the transaction of the caller. */
@Singleton
public class MemberTags {
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final MemberRows rows;
    private final MemberDirectory members;
    private final Tags tags;
    private final Retagging retagging;
    private final ChangedMembers changed;
    private final Instance<AutomaticTags> automaticTags;

    @Inject
    public MemberTags(
            Database database,
            TenantContext tenant,
            Caller caller,
            MemberRows rows,
            MemberDirectory members,
            Tags tags,
            Retagging retagging,
            ChangedMembers changed,
            Instance<AutomaticTags> automaticTags) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.rows = rows;
        this.members = members;
        this.tags = tags;
        this.retagging = retagging;
        this.changed = changed;
        this.automaticTags = automaticTags;
    }

    /**
     * What came of members who were to be tagged.
     *
     * @param changed who carries other tags now
     * @param refused how many are out of the caller's reach, or would carry too many
     */
    public record Retagged(List<Long> changed, int refused) {}

    /**
     * The tags by their names; one to add that is new comes into being.
     *
     * @param add null: none
     * @param remove null: none
     * @throws Refusal 400 unless a tag is named, and each once; 422 for two to add that exclude each other, one to
     *     remove that is not there, or an automatic one
     */
    public TagChoice choose(Collection<String> add, Collection<String> remove) {
        return tags.choose(add == null ? List.of() : add, remove == null ? List.of() : remove);
    }

    /**
     * Tags members; about a thousand at a time is a good size. A member's version counts it.
     *
     * @throws Refusal 422 if a tag to add is gone or automatic, or excludes another, by now
     */
    public Retagged retag(Collection<Long> memberIds, TagChoice choice, Permission permission) {
        Retagging.Plan plan = retagging.plan(choice);
        List<Long> reached = members.lockReached(memberIds, permission);
        Retagging.Outcome outcome = retagging.apply(plan, reached);
        touch(outcome.changed());
        changed.mark(outcome.changed());
        return new Retagged(outcome.changed(), memberIds.size() - reached.size() + outcome.refused());
    }

    /**
     * Tags one member by the names of tags, which {@link #choose} takes.
     *
     * @return the member's id
     * @throws Refusal 404 for a member out of the caller's reach, 422 for one who would carry too many tags
     */
    public long retag(String memberId, Collection<String> add, Collection<String> remove, Permission permission) {
        long id = members.mustReach(memberId, permission);
        if (retag(List.of(id), choose(add, remove), permission).refused() > 0) {
            throw Retagging.tooMany();
        }
        return id;
    }

    private void touch(List<Long> memberIds) {
        database.sql()
                .update(MEMBER)
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new))))
                .execute();
    }

    /** How many of the members whom the caller reaches carry each tag; one that nobody carries is missing. */
    public Map<Long, Integer> counts(Permission permission) {
        Map<Long, Integer> counts = new HashMap<>(countsByHand(permission));
        if (automaticTags.isResolvable()) {
            counts.putAll(automaticTags.get().counts(permission));
        }
        return counts;
    }

    private Map<Long, Integer> countsByHand(Permission permission) {
        var carried = database.sql().select(MEMBER_TAG.TAG_ID, count()).from(MEMBER_TAG);
        var reached = caller.rows(permission) == Rows.ALL
                ? carried.where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                        .and(MEMBER_TAG.MEMBER_ID.notIn(select(MEMBER.ID)
                                .from(MEMBER)
                                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                                .and(MEMBER.GONE_AT.isNotNull())))
                : carried.join(MEMBER)
                        .on(MEMBER.TENANT_ID.eq(MEMBER_TAG.TENANT_ID))
                        .and(MEMBER.ID.eq(MEMBER_TAG.MEMBER_ID))
                        .where(rows.reachedBy(permission));
        return reached.groupBy(MEMBER_TAG.TAG_ID).fetchMap(MEMBER_TAG.TAG_ID, count());
    }
}
