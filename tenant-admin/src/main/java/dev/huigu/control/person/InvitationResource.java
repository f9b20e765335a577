package dev.huigu.control.person;

import dev.huigu.foundation.access.Public;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("invitations/{token}")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {
    @Inject
    Invitations invitations;

    @GET
    @Public
    @Operation(operationId = "lookAtInvitation", summary = "Who is invited to which brand")
    @APIResponse(
            responseCode = "200",
            description = "It still holds",
            content = @Content(schema = @Schema(implementation = Invitation.class)))
    @APIResponse(responseCode = "410", description = "invitation-invalid: used already, too old, or not ours")
    public Invitation look(@PathParam("token") String token) {
        return invitations.look(token);
    }

    @POST
    @Public
    @Path("acceptance")
    @Operation(operationId = "acceptInvitation", summary = "Set the first password")
    @APIResponse(responseCode = "204", description = "The person can sign in")
    @APIResponse(responseCode = "410", description = "invitation-invalid: used already, too old, or not ours")
    public void accept(@PathParam("token") String token, @NotNull Acceptance body) {
        invitations.accept(token, body.password());
    }
}
