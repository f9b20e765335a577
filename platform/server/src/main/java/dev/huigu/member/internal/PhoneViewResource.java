package dev.huigu.member.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.member.internal.FullViews.Field;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** A phone in full, for a reason that is kept: the answer is not, or a repetition would show the phone unrecorded. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/phone-views")
@ApplicationScoped
public class PhoneViewResource {
    @Inject
    FullViews views;

    @POST
    @Transactional
    @Idempotent(keepAnswer = false)
    @Requires(Permission.MEMBERS_FULL_NUMBERS)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FullPhone.class)))
    public Response view(@PathParam("id") String id, @NotNull @Valid PhoneViewReason body) {
        return Response.status(Response.Status.CREATED)
                .entity(new FullPhone(
                        views.view(id, Set.of(Field.PHONE), body.reason()).phone()))
                .build();
    }
}
