package dev.huigu.tag.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.json.Json;
import dev.huigu.tag.internal.TagViews.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("tag-groups")
@ApplicationScoped
public class TagGroupResource {
    @Inject
    TagGroups groups;

    @Inject
    TagViews views;

    @Inject
    MergePatch mergePatch;

    @POST
    @Transactional
    @Idempotent
    @Requires(Permission.SETTINGS)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TagGroupView.class)))
    public Response create(@NotNull @Valid NewTagGroup body) {
        groups.create(body);
        Versioned<TagGroupView> created = view(body.code());
        return Versions.created(created.view(), created.version());
    }

    @GET
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    @Operation(summary = "List the groups with their tags, in the brand's order")
    public Page<TagGroupView> list(@BeanParam PageRequest page) {
        return views.groups(page);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TagGroupView.class)))
    public Response get(@PathParam("code") String code) {
        Versioned<TagGroupView> found = view(code);
        return Versions.ok(found.view(), found.version());
    }

    @PATCH
    @Path("{code}")
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Transactional
    @Requires(Permission.SETTINGS)
    @Operation(
            summary = "Change a group",
            description = "409 tags-carried-together if it is to be of SINGLE choice and members carry several of its"
                    + " tags.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TagGroupChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TagGroupView.class)))
    public Response change(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode body) {
        groups.change(code, ifMatch, stored -> mergePatch.apply(body, stored));
        Versioned<TagGroupView> changed = view(code);
        return Versions.ok(changed.view(), changed.version());
    }

    @DELETE
    @Path("{code}")
    @Transactional
    @Requires(Permission.SETTINGS)
    @Operation(
            summary = "Delete a group",
            description = "Its tags stay, without a group, and so does who carries them.")
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("code") String code) {
        groups.delete(code);
    }

    private Versioned<TagGroupView> view(String code) {
        return views.group(groups.get(code));
    }
}
