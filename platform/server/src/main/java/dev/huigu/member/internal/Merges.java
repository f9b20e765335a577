package dev.huigu.member.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberMergeRecord;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.MemberBelongings;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberMerged;
import dev.huigu.member.MemberPair;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Two members turn out to be one person. One stays and gets what the other has; the other is gone, but for card, phone
 * and id, which go on leading to the one who stays. For thirty days it can be undone.
 */
@Singleton
public class Merges {
    static final Duration UNDOABLE = Duration.ofDays(30);

    private final Caller caller;
    private final Clock clock;
    private final MemberDirectory members;
    private final MergedProfiles profiles;
    private final PhonesOfMerged phones;
    private final MergedTags tags;
    private final MergedNames names;
    private final MergedConsents consents;
    private final MergeTable merges;
    private final Instance<MemberBelongings> belongings;
    private final ChangedMembers changed;

    @Inject
    public Merges(
            Caller caller,
            Clock clock,
            MemberDirectory members,
            MergedProfiles profiles,
            PhonesOfMerged phones,
            MergedTags tags,
            MergedNames names,
            MergedConsents consents,
            MergeTable merges,
            @Any Instance<MemberBelongings> belongings,
            ChangedMembers changed) {
        this.caller = caller;
        this.clock = clock;
        this.members = members;
        this.profiles = profiles;
        this.phones = phones;
        this.tags = tags;
        this.names = names;
        this.consents = consents;
        this.merges = merges;
        this.belongings = belongings;
        this.changed = changed;
    }

    /**
     * @return the id of the merge
     * @throws Refusal 409 where one of them is gone meanwhile
     */
    public long merge(MemberPair pair, String reason) {
        belongings.forEach(each -> each.prepare(pair));
        MergedProfiles.Rows rows = profiles.lock(pair);
        rows.mustBeThere();
        MemberMerged merge =
                new MemberMerged(Ids.next(), pair, members.allOf(pair.mergedId()), clock.instant(), caller.actor());
        MemberMergeRecord kept = begin(merge, reason, rows);
        kept.setFilled(
                profiles.merge(rows, merge).stream().map(ProfilePart::name).toArray(String[]::new));
        kept.setTagIds(tags.addTags(pair).toArray(Long[]::new));
        kept.setFieldIds(tags.addValues(pair).toArray(Long[]::new));
        consents.merge(merge);
        names.add(pair);
        merges.add(kept);
        belongings.forEach(each -> each.merge(merge));
        changed.mark(List.of(pair.survivorId(), pair.mergedId()));
        return merge.mergeId();
    }

    private static MemberMergeRecord begin(MemberMerged merge, String reason, MergedProfiles.Rows rows) {
        return new MemberMergeRecord()
                .setId(merge.mergeId())
                .setMemberId(merge.survivorId())
                .setMergedMemberId(merge.mergedId())
                .setReason(reason)
                .setMergedAt(merge.at())
                .setMergedBy(merge.actor())
                .setCardIssuedOn(rows.survivor().getCardIssuedOn());
    }

    /**
     * @param memberId who survived
     * @throws Refusal 404 for no merge of this member, 409 for one that cannot be undone any more
     */
    public void undo(long memberId, long mergeId) {
        MemberPair pair = pair(memberId, mergeId);
        belongings.forEach(each -> each.prepare(pair));
        MergedProfiles.Rows rows = profiles.lock(pair);
        MemberMergeRecord kept = undoable(mergeId, rows);
        List<Long> all = members.allOf(memberId);
        List<Long> people = merges.peopleOf(pair.mergedId(), all);
        MemberMerged merge = new MemberMerged(mergeId, pair, people, kept.getMergedAt(), caller.actor());
        merges.markUndone(mergeId, clock.instant(), caller.actor());
        phones.undo(merge, all);
        giveBack(rows, merge, kept);
        belongings.forEach(each -> each.undo(merge));
        changed.mark(List.of(pair.survivorId(), pair.mergedId()));
    }

    /** What another merge would have brought if this had not been comes from that instead. */
    private void giveBack(MergedProfiles.Rows rows, MemberMerged merge, MemberMergeRecord kept) {
        List<MemberMergeRecord> others = merges.inForce(merge.survivorId());
        List<MemberMergeRecord> later =
                others.stream().filter(each -> each.getId() > kept.getId()).toList();
        tags.undoTags(kept, later);
        tags.undoValues(kept, later);
        names.remove(merge.pair(), rows.survivor().getName(), others);
        consents.undo(merge, others);
        profiles.undo(rows, merge, kept, later);
        later.forEach(merges::store);
    }

    private MemberPair pair(long memberId, long mergeId) {
        MemberMergeRecord merge = merges.find(mergeId).orElseThrow(() -> Refusal.notFound("merge"));
        if (merge.getMemberId() == memberId) {
            return new MemberPair(memberId, merge.getMergedMemberId());
        }
        if (members.allOf(memberId).contains(merge.getMemberId())) {
            throw notUndoable("The member was merged into another one since. Undo that first.");
        }
        throw Refusal.notFound("merge");
    }

    /** As it stands now that both are locked. */
    private MemberMergeRecord undoable(long mergeId, MergedProfiles.Rows rows) {
        MemberMergeRecord merge = merges.find(mergeId).orElseThrow();
        if (merge.getUndoneAt() != null) {
            throw notUndoable("This was undone before.");
        }
        if (rows.survivor().getGoneAt() != null) {
            throw notUndoable("The member was merged into another one, or erased, since.");
        }
        if (!clock.instant().isBefore(merge.getMergedAt().plus(UNDOABLE))) {
            throw notUndoable("This can be undone for %d days only.".formatted(UNDOABLE.toDays()));
        }
        return merge;
    }

    private static Refusal notUndoable(String why) {
        return new Refusal(MemberError.MERGE_NOT_UNDOABLE, why);
    }
}
