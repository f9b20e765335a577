package dev.huigu.member.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.member.MemberDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Personal data in full, for a reason that is kept: the answer is not, or a repetition would show it unrecorded. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/full-views")
@ApplicationScoped
public class FullViewResource {
    @Inject
    FullViews views;

    @Inject
    FullViewHistory history;

    @Inject
    MemberDirectory members;

    /** Who saw what of the member, why and when: the latest first. */
    @GET
    @Transactional
    @Requires(Permission.MEMBERS_PRIVACY)
    public Page<FullViewRecord> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return history.of(members.mustReach(id, Permission.MEMBERS_PRIVACY), page);
    }

    /** A consultant sees phones only. */
    @POST
    @Transactional
    @Idempotent(keepAnswer = false)
    @Requires(Permission.MEMBERS_FULL_NUMBERS)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FullView.class)))
    public Response view(@PathParam("id") String id, @NotNull @Valid FullViewRequest body) {
        return Response.status(Response.Status.CREATED)
                .entity(views.view(id, Set.copyOf(body.fields()), body.reason()))
                .build();
    }
}
