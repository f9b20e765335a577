package dev.huigu.tag.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.job.JobAccepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/tags")
@ApplicationScoped
public class TaggingResource {
    @Inject
    Transactions transactions;

    @Inject
    KeyedTagging tagging;

    @POST
    @Requires(Permission.MEMBERS_CHANGE)
    @Operation(
            summary = "Tag many members",
            description = "Up to 500 at once, with the answer 200; more by a job, with 202 and the job's id.")
    @Parameter(ref = "Idempotency-Key")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = TaggingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Kept as a job; Location says where its progress is",
            content = @Content(schema = @Schema(implementation = JobAccepted.class)))
    public Response tag(@NotNull @Valid TaggingRequest body) {
        return transactions.call(() -> tagging.tag(body));
    }
}
