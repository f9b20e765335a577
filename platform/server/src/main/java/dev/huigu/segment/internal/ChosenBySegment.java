package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.ChosenMembers;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.criterion.Criterion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the members of a segment for requests that do something with them. */
@Singleton
public class ChosenBySegment implements ChosenMembers {
    private static final String CRITERIA = "criteria";
    private static final String ID = "segmentId";

    private final SavedSegments segments;
    private final CriteriaReader reader;
    private final Inquiries inquiries;

    @Inject
    public ChosenBySegment(SavedSegments segments, CriteriaReader reader, Inquiries inquiries) {
        this.segments = segments;
        this.reader = reader;
        this.inquiries = inquiries;
    }

    @Override
    public List<Long> resolve(JsonNode segment, Permission permission) {
        return inquiries.about(permission).ask(criterion(segment)).idList();
    }

    private Criterion criterion(JsonNode segment) {
        if (segment.isTextual()) {
            return saved(segment.textValue(), "segment");
        }
        if (segment.size() == 1 && segment.hasNonNull(CRITERIA)) {
            return reader.read(segment.get(CRITERIA), "segment." + CRITERIA);
        }
        if (segment.size() == 1 && segment.path(ID).isTextual()) {
            return saved(segment.get(ID).textValue(), "segment." + ID);
        }
        throw Refusal.invalid("segment", "invalid-value", "must be an id, or have either criteria or segmentId");
    }

    private Criterion saved(String id, String path) {
        return segments.find(id)
                .map(saved -> reader.read(Criteria.parsed(saved.getCriteria()), "segment"))
                .orElseThrow(() -> Refusal.unknownReference(path, "There is no segment with id %s.".formatted(id)));
    }
}
