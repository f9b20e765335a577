package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_MERGE;

import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberBelongings;
import dev.huigu.member.MemberPair;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Record;

/** Shows merges, those that were and one that may be. */
@Singleton
public class MergeViews {
    private final MergedProfiles profiles;
    private final MergedTags tags;
    private final MergeTable merges;
    private final Instance<MemberBelongings> belongings;

    @Inject
    public MergeViews(
            MergedProfiles profiles, MergedTags tags, MergeTable merges, @Any Instance<MemberBelongings> belongings) {
        this.profiles = profiles;
        this.tags = tags;
        this.merges = merges;
        this.belongings = belongings;
    }

    /** What a merge would do now. */
    MergeView preview(MemberPair pair) {
        MergedProfiles.Rows rows = profiles.read(pair);
        rows.mustBeThere();
        return new MergeView(
                true,
                null,
                Ids.text(pair.survivorId()),
                Ids.text(pair.mergedId()),
                rows.merged().getCardNumber(),
                rows.merged().getName(),
                comingOver(pair),
                rows.gaps().stream().map(ProfilePart::name).toList(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Counted before the merge. */
    Map<String, Integer> comingOver(MemberPair pair) {
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("tags", tags.newTags(pair).size());
        counts.put("fields", tags.newValues(pair).size());
        belongings.forEach(each -> counts.putAll(each.comingOver(pair)));
        return counts;
    }

    /** The latest first, also those that were undone. */
    List<MergeView> of(long memberId) {
        return merges.of(memberId).stream().map(row -> view(row, null)).toList();
    }

    /** @param comingOver as it was counted, or null */
    MergeView get(long memberId, long mergeId, Map<String, Integer> comingOver) {
        return merges.of(memberId).stream()
                .filter(row -> row.get(MEMBER_MERGE.ID) == mergeId)
                .findFirst()
                .map(row -> view(row, comingOver))
                .orElseThrow(() -> Refusal.notFound("merge"));
    }

    private static MergeView view(Record row, Map<String, Integer> comingOver) {
        boolean isUndone = row.get(MEMBER_MERGE.UNDONE_AT) != null;
        return new MergeView(
                false,
                Ids.text(row.get(MEMBER_MERGE.ID)),
                Ids.text(row.get(MEMBER_MERGE.MEMBER_ID)),
                Ids.text(row.get(MEMBER_MERGE.MERGED_MEMBER_ID)),
                row.get(MEMBER.CARD_NUMBER),
                row.get(MEMBER.NAME),
                comingOver,
                Arrays.asList(row.get(MEMBER_MERGE.FILLED)),
                row.get(MEMBER_MERGE.REASON),
                row.get(MEMBER_MERGE.MERGED_AT),
                row.get(MEMBER_MERGE.MERGED_BY),
                isUndone ? null : row.get(MEMBER_MERGE.MERGED_AT).plus(Merges.UNDOABLE),
                row.get(MEMBER_MERGE.UNDONE_AT),
                row.get(MEMBER_MERGE.UNDONE_BY));
    }
}
