package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.idempotency.Idempotency;
import dev.huigu.foundation.idempotency.KeyedRequest;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberView;
import dev.huigu.member.NewMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members")
@ApplicationScoped
public class MemberResource {
    @Inject
    TenantContext tenant;

    @Inject
    SingleMembers members;

    @Inject
    Transactions transactions;

    @Inject
    KeyedRequest keyed;

    @Inject
    Idempotency idempotency;

    @Inject
    MemberWriting writing;

    @Inject
    MemberRows rows;

    @Inject
    MemberDetails details;

    @Inject
    MemberList list;

    @Inject
    MemberChanges changes;

    @Inject
    MergePatch mergePatch;

    @Inject
    NumberHolders holders;

    @POST
    @Requires(Permission.MEMBERS_CHANGE)
    @Parameter(ref = "Idempotency-Key")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MemberDetail.class)))
    public Response create(@NotNull @Valid NewMember body) {
        writing.mustBeAllowed(body);
        return holders.naming(() -> idempotency.isAskedFor()
                ? transactions.call(() -> keyed.answer(() -> created(members.registerAlone(body))))
                : created(members.register(body)));
    }

    private static Response created(MemberDetails.Versioned member) {
        return Versions.created(member.detail(), member.version());
    }

    /** Newest first; with {@code q}, who has that number comes first, then in the order of names and initials. */
    @GET
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    public Page<MemberView> list(@Valid @BeanParam MemberQuery query, @BeanParam PageRequest page) {
        return list.find(query, page);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MemberDetail.class)))
    public Response get(@PathParam("id") String id) {
        MemberDetails.Versioned found = Ids.find(id).stream()
                .mapToObj(number ->
                        details.find(rows.reachedBy(Permission.MEMBERS_READ).and(rows.standsFor(number))))
                .flatMap(member -> member.stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("member"));
        return Versions.ok(found.detail(), found.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Requires(Permission.MEMBERS_CHANGE)
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MemberDetail.class)))
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode body) {
        MemberDetails.Versioned changed = holders.naming(() -> transactions.call(() -> get(changes.change(
                id, ifMatch, stored -> mergePatch.apply(Masks.withoutUnchanged(body, stored), stored)))));
        return Versions.ok(changed.detail(), changed.version());
    }

    /** A member whom the caller has just written. */
    private MemberDetails.Versioned get(long id) {
        return details.find(MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.ID.eq(id)))
                .orElseThrow();
    }
}
