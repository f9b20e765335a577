package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.SegmentRecord;
import dev.huigu.member.MemberView;
import dev.huigu.segment.internal.SegmentChanges.Direction;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.criterion.Criterion;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Segments under a name. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("segments")
@ApplicationScoped
public class SegmentResource {
    @Inject
    SavedSegments segments;

    @Inject
    CriteriaReader reader;

    @Inject
    Inquiries inquiries;

    @Inject
    SegmentPages pages;

    @Inject
    SegmentChanges changes;

    @Inject
    Explanations explanations;

    @Inject
    MergePatch mergePatch;

    @POST
    @Transactional
    @Requires(Permission.SEGMENTS)
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SegmentView.class)))
    public Response create(@NotNull @Valid NewSegment body) {
        SegmentRecord created = segments.create(body);
        return Versions.created(view(created), created.getVersion());
    }

    /** By name. */
    @GET
    @Transactional
    @Requires(Permission.SEGMENTS)
    public Page<SegmentView> list(@BeanParam PageRequest page) {
        return page.page(
                segments.list(page.after(1).map(cursor -> cursor.text(0)), page.fetchSize()),
                SegmentResource::view,
                last -> Cursor.of(last.getName()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.SEGMENTS)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SegmentView.class)))
    public Response get(@PathParam("id") String id) {
        SegmentRecord found = segments.get(id);
        return Versions.ok(view(found), found.getVersion());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Transactional
    @Requires(Permission.SEGMENTS)
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSegment.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SegmentView.class)))
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode body) {
        SegmentRecord changed = segments.change(id, ifMatch, stored -> patched(stored, body));
        return Versions.ok(view(changed), changed.getVersion());
    }

    /** Criteria are replaced as a whole: a tree has no fields to merge. */
    private NewSegment patched(NewSegment stored, ObjectNode body) {
        NewSegment named = mergePatch.apply(body.deepCopy().without("criteria"), stored);
        if (!body.has("criteria")) {
            return named;
        }
        if (body.get("criteria") instanceof ObjectNode criteria) {
            return new NewSegment(named.name(), criteria);
        }
        throw Refusal.invalid("criteria", "wrong-type", "must be an object with one criterion");
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires(Permission.SEGMENTS)
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("id") String id) {
        segments.delete(id);
    }

    @GET
    @Path("{id}/count")
    @Transactional
    @Requires(Permission.SEGMENTS)
    public MemberCount count(@PathParam("id") String id) {
        return new MemberCount(
                inquiries.about(Permission.SEGMENTS).ask(criterion(id)).count());
    }

    /** Newest first. */
    @GET
    @Path("{id}/members")
    @Transactional
    @Requires(Permission.SEGMENTS)
    public Page<MemberView> members(@PathParam("id") String id, @BeanParam PageRequest page) {
        Criterion criterion = criterion(id);
        return pages.page(
                page,
                last -> inquiries.about(Permission.SEGMENTS).ask(criterion).before(last, page.fetchSize()));
    }

    /** Why a member is in the segment, or is not. */
    @GET
    @Path("{id}/members/{memberId}/explanation")
    @Transactional
    @Requires(Permission.SEGMENTS)
    public Explanation explain(@PathParam("id") String id, @PathParam("memberId") String memberId) {
        return explanations.of(criterion(id), memberId);
    }

    /** How many entered and left since yesterday. */
    @GET
    @Path("{id}/changes")
    @Transactional
    @Requires(Permission.SEGMENTS)
    public SegmentChanges.Counts changes(@PathParam("id") String id) {
        return changes.count(segments.get(id));
    }

    /** Who entered since yesterday, newest members first. */
    @GET
    @Path("{id}/changes/entered")
    @Transactional
    @Requires(Permission.SEGMENTS)
    public Page<MemberView> entered(@PathParam("id") String id, @BeanParam PageRequest page) {
        return changed(id, Direction.ENTERED, page);
    }

    /** Who left since yesterday, newest members first. */
    @GET
    @Path("{id}/changes/left")
    @Transactional
    @Requires(Permission.SEGMENTS)
    public Page<MemberView> left(@PathParam("id") String id, @BeanParam PageRequest page) {
        return changed(id, Direction.LEFT, page);
    }

    private Page<MemberView> changed(String id, Direction direction, PageRequest page) {
        SegmentRecord segment = segments.get(id);
        return pages.page(page, last -> changes.before(segment, direction, last, page.fetchSize()));
    }

    private Criterion criterion(String id) {
        return reader.read(Criteria.parsed(segments.get(id).getCriteria()), "criteria");
    }

    private static SegmentView view(SegmentRecord segment) {
        return new SegmentView(
                Ids.text(segment.getId()),
                segment.getName(),
                Criteria.parsed(segment.getCriteria()),
                segment.getCreatedAt(),
                segment.getChangedAt());
    }
}
