package dev.huigu.member.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.member.MemberDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/links")
@ApplicationScoped
public class MemberLinkResource {
    @Inject
    MemberDirectory members;

    @Inject
    MemberAccess access;

    @POST
    @Transactional
    @Idempotent(keepAnswer = false)
    @Requires(Permission.MEMBERS_CHANGE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MemberLink.class)))
    public Response create(@PathParam("id") String id, @Valid NewMemberLink body) {
        long memberId = members.mustReach(id, Permission.MEMBERS_CHANGE);
        Optional<Duration> lifetime =
                Optional.ofNullable(body).map(NewMemberLink::validHours).map(Duration::ofHours);
        return Response.status(Response.Status.CREATED)
                .entity(access.newLink(memberId, lifetime))
                .build();
    }
}
