package dev.huigu.member.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberPair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Merges that come with an Idempotency-Key: the answer is kept in the transaction of the merge. */
@ApplicationScoped
public class KeyedMerges {
    @Inject
    MemberDirectory members;

    @Inject
    Merges merges;

    @Inject
    MergeViews views;

    @Idempotent
    public Response merge(String memberId, MergeRequest request) {
        MemberPair pair = pair(memberId, request);
        if (Boolean.TRUE.equals(request.preview())) {
            return Response.ok(views.preview(pair)).build();
        }
        if (request.reason() == null || request.reason().isBlank()) {
            throw Refusal.invalid("reason", "not-blank", "must say how it is known that they are one person");
        }
        Map<String, Integer> comingOver = views.comingOver(pair);
        long mergeId = merges.merge(pair, request.reason().strip());
        return Response.status(Response.Status.CREATED)
                .entity(views.get(pair.survivorId(), mergeId, comingOver))
                .build();
    }

    private MemberPair pair(String memberId, MergeRequest request) {
        long survivorId = members.mustReach(memberId, Permission.MEMBERS_MERGE);
        long mergedId = mergedId(request.memberId());
        if (survivorId == mergedId) {
            throw new Refusal(
                    MemberError.ONE_MEMBER_ALREADY,
                    "%s and %s are one member already.".formatted(memberId, request.memberId()));
        }
        return new MemberPair(survivorId, mergedId);
    }

    private long mergedId(String memberId) {
        return Ids.find(memberId).stream()
                .boxed()
                .flatMap(id -> members.findReached(id, Permission.MEMBERS_MERGE).stream())
                .findFirst()
                .orElseThrow(() ->
                        Refusal.unknownReference("memberId", "There is no member with id %s.".formatted(memberId)));
    }
}
