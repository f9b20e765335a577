package dev.huigu.member.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/merges")
@ApplicationScoped
public class MergeResource {
    @Inject
    Transactions transactions;

    @Inject
    KeyedMerges keyed;

    @Inject
    Merges merges;

    @Inject
    MergeViews views;

    @Inject
    MemberDirectory members;

    /** The member of the path stays, the one of the body goes. With preview nothing is changed, and the answer is 200. */
    @POST
    @Requires(Permission.MEMBERS_MERGE)
    @Parameter(ref = "Idempotency-Key")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MergeView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MergeView.class)))
    public Response merge(@PathParam("id") String id, @NotNull @Valid MergeRequest body) {
        return transactions.call(() -> keyed.merge(id, body));
    }

    /** Who was merged into this member, the latest first. All at once: they are few. */
    @GET
    @Transactional
    @Requires(Permission.MEMBERS_MERGE)
    public Page<MergeView> list(@PathParam("id") String id) {
        return new Page<>(views.of(members.mustReach(id, Permission.MEMBERS_MERGE)), null);
    }

    /** Undoes a merge: for thirty days, and not while the member is merged into another. */
    @DELETE
    @Path("{mergeId}")
    @Requires(Permission.MEMBERS_MERGE)
    public MergeView undo(@PathParam("id") String id, @PathParam("mergeId") String mergeId) {
        return transactions.call(() -> {
            long memberId = members.mustReach(id, Permission.MEMBERS_MERGE);
            long number = Ids.find(mergeId).orElseThrow(() -> Refusal.notFound("merge"));
            merges.undo(memberId, number);
            return views.get(memberId, number, null);
        });
    }
}
