package dev.huigu.privacy.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.idempotency.Idempotent;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A person's data, for the person. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/exports")
@ApplicationScoped
public class PersonExportResource {
    @Inject
    PersonExports exports;

    /** Everything that is kept of the person, in full; who asked for it and why is kept. */
    @POST
    @Transactional
    @Idempotent(keepAnswer = false)
    @Requires(Permission.MEMBERS_PRIVACY)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PersonExport.class)))
    public Response export(@PathParam("id") String id, @NotNull @Valid ExportRequest body) {
        PersonExport export = exports.export(id, body.reason());
        return Response.status(Response.Status.CREATED)
                .entity(export)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"member-%s.json\"".formatted(export.memberId()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
