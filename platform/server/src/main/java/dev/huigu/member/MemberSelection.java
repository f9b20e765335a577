package dev.huigu.member;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.problem.Refusal;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The members whom a request chooses: one by one in {@code memberIds}, or all of a {@code segment}. */
@Singleton
public class MemberSelection {
    private final MemberDirectory members;
    private final Instance<ChosenMembers> segments;

    @Inject
    public MemberSelection(MemberDirectory members, Instance<ChosenMembers> segments) {
        this.members = members;
        this.segments = segments;
    }

    /**
     * @param memberIds null: a segment is given
     * @param segment null, or JSON's null: ids are given
     * @return the ids, each once, in order
     * @throws Refusal 400 unless one of both is given, 422 for an id of no member whom the caller reaches by the
     *     permission
     */
    public List<Long> ids(Collection<String> memberIds, JsonNode segment, Permission permission) {
        boolean isOneByOne = segment == null || segment.isNull();
        if ((memberIds == null) == isOneByOne) {
            throw Refusal.invalid("memberIds", "not-one-of", "or segment must be given, and not both");
        }
        return isOneByOne ? members.mustReachAll(memberIds, permission, "memberIds") : of(segment, permission);
    }

    private List<Long> of(JsonNode segment, Permission permission) {
        if (!segments.isResolvable()) {
            throw new Refusal(MemberError.NO_SEGMENTS, "Segments do not exist yet. Name the members in memberIds.");
        }
        return segments.get().resolve(segment, permission);
    }
}
