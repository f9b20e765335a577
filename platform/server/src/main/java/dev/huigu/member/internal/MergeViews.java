package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_MERGE;

import dev.huigu.foundation.access.ActorNames;
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
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Record;

/** Shows merges, those that were and one that may be. */
@Singleton
public class MergeViews {
    private final MergedProfiles profiles;
    private final MergedTags tags;
    private final MergeTable merges;
    private final Instance<MemberBelongings> belongings;
    private final Instance<ActorNames> names;

    @Inject
    public MergeViews(
            MergedProfiles profiles,
            MergedTags tags,
            MergeTable merges,
            @Any Instance<MemberBelongings> belongings,
            Instance<ActorNames> names) {
        this.profiles = profiles;
        this.tags = tags;
        this.merges = merges;
        this.belongings = belongings;
        this.names = names;
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
        return views(merges.of(memberId), null);
    }

    /** @param comingOver as it was counted, or null */
    MergeView get(long memberId, long mergeId, Map<String, Integer> comingOver) {
        List<Record> found = merges.of(memberId).stream()
                .filter(row -> row.get(MEMBER_MERGE.ID) == mergeId)
                .toList();
        return views(found, comingOver).stream().findFirst().orElseThrow(() -> Refusal.notFound("merge"));
    }

    private List<MergeView> views(List<Record> rows, Map<String, Integer> comingOver) {
        List<String> actors = rows.stream()
                .flatMap(row -> Stream.of(row.get(MEMBER_MERGE.MERGED_BY), row.get(MEMBER_MERGE.UNDONE_BY)))
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> known = names.isResolvable() ? names.get().of(actors) : Map.of();
        return rows.stream().map(row -> view(row, comingOver, known)).toList();
    }

    private static MergeView view(Record row, Map<String, Integer> comingOver, Map<String, String> known) {
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
                known.get(row.get(MEMBER_MERGE.MERGED_BY)),
                isUndone ? null : row.get(MEMBER_MERGE.MERGED_AT).plus(Merges.UNDOABLE),
                row.get(MEMBER_MERGE.UNDONE_AT),
                row.get(MEMBER_MERGE.UNDONE_BY),
                known.get(row.get(MEMBER_MERGE.UNDONE_BY)));
    }
}
