package dev.huigu.tag.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.TagGroupRecord;
import dev.huigu.member.AutomaticTags;
import dev.huigu.member.MemberError;
import dev.huigu.tag.TagError;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The segment that a tag goes by, as far as it may. */
@Singleton
public class SegmentOfTag {
    private final Instance<AutomaticTags> automaticTags;
    private final CarriedTags carried;

    @Inject
    public SegmentOfTag(Instance<AutomaticTags> automaticTags, CarriedTags carried) {
        this.automaticTags = automaticTags;
        this.carried = carried;
    }

    /** What becomes of those who carry by hand a tag that is to be automatic. */
    public enum CarriersByHand {
        /** The change is refused as long as there are any. */
        STAY,
        ARE_TAKEN_OFF
    }

    /**
     * @param text null: none
     * @return null: none
     * @throws Refusal 422 unless it is the id of a segment
     */
    Long id(String text) {
        return text == null ? null : segments().segmentId(text);
    }

    /** @throws Refusal 422 for a group of single choice: nothing keeps a segment from two tags of it */
    static void mustFit(Long segmentId, Optional<TagGroupRecord> group) {
        if (segmentId != null && group.filter(SegmentOfTag::isSingle).isPresent()) {
            throw automaticInSingleChoice();
        }
    }

    static Refusal automaticInSingleChoice() {
        return new Refusal(
                TagError.AUTOMATIC_IN_SINGLE_CHOICE,
                "A group of single choice takes no automatic tags: a segment may hold who carries another tag of it.");
    }

    static boolean isSingle(TagGroupRecord group) {
        return group.getChoice().equals(Choice.SINGLE.name());
    }

    /** @throws Refusal 409 if members carry it by hand, and are to stay as they are */
    void takeOver(long tagId, CarriersByHand carriers) {
        int count = carried.count(tagId);
        if (count > 0 && carriers == CarriersByHand.STAY) {
            throw new Refusal(
                    TagError.TAG_CARRIED_BY_HAND,
                    "%d members carry the tag by hand, and would lose it. Send takeOff=true to take it off them."
                            .formatted(count));
        }
        carried.takeOffEverybody(tagId);
    }

    /** @throws Refusal 422 if the segment of a tag just written asks for the tag itself */
    void mustBeAskable(Long segmentId) {
        if (segmentId != null) {
            segments().mustBeAskable(segmentId);
        }
    }

    private AutomaticTags segments() {
        if (!automaticTags.isResolvable()) {
            throw new Refusal(MemberError.NO_SEGMENTS, "Segments do not exist yet.");
        }
        return automaticTags.get();
    }
}
