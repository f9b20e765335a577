package dev.huigu.consultant.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
@Path("consultants/{code}/handover")
@ApplicationScoped
public class HandoverResource {
    @Inject
    Transactions transactions;

    @Inject
    KeyedBindings bindings;

    @Inject
    Handovers handovers;

    @POST
    @Requires(Permission.MEMBERS_ALLOCATE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HandoverView.class)))
    @Parameter(ref = "Idempotency-Key")
    public Response handOver(@PathParam("code") String code, @NotNull @Valid HandoverRequest body) {
        return transactions.call(() -> bindings.handOver(code, body));
    }

    @DELETE
    @Requires(Permission.MEMBERS_ALLOCATE)
    public HandoverUndoneView undo(@PathParam("code") String code) {
        return transactions.call(() -> handovers.undo(code));
    }
}
