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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/duplicates")
@ApplicationScoped
public class DuplicateResource {
    @Inject
    Duplicates duplicates;

    @Inject
    Dismissals dismissals;

    @Inject
    MemberDirectory members;

    /** Members who may be one person: those with the same ID number first, then with the same name and birthday. */
    @GET
    @Transactional
    @Requires(Permission.MEMBERS_MERGE)
    public Page<DuplicateView> list(@BeanParam PageRequest page) {
        return duplicates.find(page);
    }

    /** No two of these members are one person: they are not named as such any more. */
    @POST
    @Path("dismissals")
    @Transactional
    @Idempotent
    @Requires(Permission.MEMBERS_MERGE)
    @APIResponse(responseCode = "204")
    public Response dismiss(@NotNull @Valid DuplicateDismissal body) {
        dismissals.dismiss(members.mustReachAll(body.memberIds(), Permission.MEMBERS_MERGE, "memberIds"));
        return Response.noContent().build();
    }
}
