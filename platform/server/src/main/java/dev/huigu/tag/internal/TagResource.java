package dev.huigu.tag.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberTags;
import dev.huigu.tag.internal.SegmentOfTag.CarriersByHand;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("tags")
@ApplicationScoped
public class TagResource {
    @Inject
    TagDefinitions tags;

    @Inject
    TagViews views;

    @Inject
    MemberTags carried;

    @Inject
    MergePatch mergePatch;

    @POST
    @Transactional
    @Idempotent
    @Requires(Permission.SETTINGS)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TagView.class)))
    public Response create(@NotNull @Valid NewTag body) {
        Versioned<TagView> created = views.tag(tags.create(body));
        return Versions.created(created.view(), created.version());
    }

    @GET
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    @Operation(summary = "List tags by name")
    public Page<TagView> list(@BeanParam TagQuery query, @BeanParam PageRequest page) {
        return views.tags(query, page);
    }

    @GET
    @Path("counts")
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    @Operation(
            summary = "How many members carry each tag",
            description =
                    "Of those whom the caller reaches, by hand or automatic. All tags at once; one that nobody carries is left out.")
    public Page<TagCountView> counts() {
        return new Page<>(
                carried.counts(Permission.MEMBERS_READ).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(tag -> new TagCountView(Ids.text(tag.getKey()), tag.getValue()))
                        .toList(),
                null);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TagView.class)))
    public Response get(@PathParam("id") String id) {
        Versioned<TagView> found = views.tag(read(id));
        return Versions.ok(found.view(), found.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Transactional
    @Requires(Permission.SETTINGS)
    @Operation(
            summary = "Rename or move a tag, make it automatic or not",
            description = "409 tags-carried-together if it is to move into a group of SINGLE choice and members carry"
                    + " another tag of that. 409 tag-carried-by-hand if it is to be automatic and members carry it,"
                    + " unless takeOff is true.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TagChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TagView.class)))
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("takeOff") @Parameter(description = "true: who carries by hand what is made automatic loses it")
                    boolean takeOff,
            @NotNull ObjectNode body) {
        CarriersByHand carriers = takeOff ? CarriersByHand.ARE_TAKEN_OFF : CarriersByHand.STAY;
        tags.change(read(id), ifMatch, carriers, stored -> mergePatch.apply(body, stored));
        return get(id);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires(Permission.SETTINGS)
    @Operation(summary = "Delete a tag", description = "It comes off all members.")
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("id") String id) {
        tags.delete(read(id));
    }

    private static long read(String id) {
        return Ids.find(id).orElseThrow(() -> Refusal.notFound("tag"));
    }
}
