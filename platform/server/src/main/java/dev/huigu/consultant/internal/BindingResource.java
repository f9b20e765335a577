package dev.huigu.consultant.internal;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.consultant.internal.Allocations.Mode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("bindings")
@ApplicationScoped
public class BindingResource {
    @Inject
    Allocations allocations;

    @Inject
    BindingHistory history;

    @POST
    @Transactional
    @Requires(Permission.MEMBERS_ALLOCATE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BindingView.class)))
    @Idempotent
    public Response bind(@NotNull @Valid NewBinding body) {
        long memberId = allocations.bind(body);
        return Response.status(Response.Status.CREATED)
                .entity(history.of(memberId).get(0))
                .build();
    }

    @POST
    @Path("allocations")
    @Transactional
    @Requires(Permission.MEMBERS_ALLOCATE)
    @Idempotent
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AllocationView.class)))
    public Response allocate(@NotNull @Valid AllocationRequest body) {
        if (body.segment() != null) {
            throw new Refusal(ConsultantError.NO_SEGMENTS, "Segments do not exist yet. Name the members in memberIds.");
        }
        if (body.memberIds() == null) {
            throw Refusal.invalid("memberIds", "not-null", "must not be null");
        }
        Mode mode = Boolean.TRUE.equals(body.preview()) ? Mode.PREVIEW : Mode.APPLY;
        return Response.ok(allocations.allocate(body.memberIds(), body.consultants(), mode))
                .build();
    }
}
