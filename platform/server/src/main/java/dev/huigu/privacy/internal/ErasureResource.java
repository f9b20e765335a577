package dev.huigu.privacy.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** A person's data, forgotten. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/erasure")
@ApplicationScoped
public class ErasureResource {
    @Inject
    Transactions transactions;

    @Inject
    KeyedErasures erasures;

    /** For good: nothing brings it back. The card number confirms who it is. */
    @POST
    @Requires(Permission.MEMBERS_PRIVACY)
    @Parameter(ref = "Idempotency-Key")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response erase(@PathParam("id") String id, @NotNull @Valid ErasureRequest body) {
        return transactions.call(() -> erasures.erase(id, body));
    }
}
