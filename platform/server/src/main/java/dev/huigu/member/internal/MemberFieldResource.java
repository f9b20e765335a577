package dev.huigu.member.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.json.Json;
import dev.huigu.member.internal.MemberFields.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a brand wants to know of its members beyond the profile. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("member-fields")
@ApplicationScoped
public class MemberFieldResource {
    @Inject
    MemberFields fields;

    @Inject
    MergePatch mergePatch;

    @POST
    @Transactional
    @Idempotent
    @Requires(Permission.SETTINGS)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MemberFieldView.class)))
    public Response create(@NotNull @Valid NewMemberField body) {
        Versioned created = fields.add(body);
        return Versions.created(created.view(), created.version());
    }

    /** All at once: they are few. */
    @GET
    @Transactional
    @Requires(Permission.SIGNED_IN)
    public Page<MemberFieldView> list() {
        return new Page<>(fields.all(), null);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Requires(Permission.SIGNED_IN)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MemberFieldView.class)))
    public Response get(@PathParam("code") String code) {
        Versioned found = fields.get(code);
        return Versions.ok(found.view(), found.version());
    }

    @PATCH
    @Path("{code}")
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Transactional
    @Requires(Permission.SETTINGS)
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberFieldChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MemberFieldView.class)))
    public Response change(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode body) {
        Versioned changed = fields.change(code, ifMatch, stored -> mergePatch.apply(body, stored));
        return Versions.ok(changed.view(), changed.version());
    }

    @DELETE
    @Path("{code}")
    @Transactional
    @Requires(Permission.SETTINGS)
    public void remove(@PathParam("code") String code) {
        fields.remove(code);
    }
}
