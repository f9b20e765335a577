package dev.huigu.consultant.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The address in a consultant's QR code. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("consultants/{code}/join-link")
@ApplicationScoped
public class JoinLinkResource {
    @Inject
    JoinCodes codes;

    @GET
    @Transactional
    @Requires(Permission.CONSULTANT_CODES)
    public JoinLinkView link(@PathParam("code") String code) {
        return codes.link(code);
    }

    @POST
    @Path("renewals")
    @Transactional
    @Idempotent
    @Requires(Permission.CONSULTANT_CODES)
    @Operation(description = "Every QR code of the consultant that was printed or shown until now stops")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = JoinLinkView.class)))
    public Response renew(@PathParam("code") String code) {
        return Response.status(Response.Status.CREATED)
                .entity(codes.renew(code))
                .build();
    }
}
