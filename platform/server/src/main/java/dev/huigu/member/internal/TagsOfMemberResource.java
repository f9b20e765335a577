package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberTags;
import dev.huigu.member.MemberView;
import dev.huigu.member.internal.MemberViews.Versioned;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/tags")
@ApplicationScoped
public class TagsOfMemberResource {
    @Inject
    TenantContext tenant;

    @Inject
    MemberTags tags;

    @Inject
    MemberViews views;

    @POST
    @Transactional
    @Idempotent
    @Requires(Permission.MEMBERS_CHANGE)
    @Operation(
            summary = "Put tags on a member and take others off",
            description = "Those that are not named stay, so no If-Match is needed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Response change(@PathParam("id") String id, @NotNull @Valid TagsOfMember body) {
        long memberId = tags.retag(id, body.add(), body.remove(), Permission.MEMBERS_CHANGE);
        Versioned changed = views.find(MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.ID.eq(memberId)))
                .orElseThrow();
        return Versions.ok(changed.view(), changed.version());
    }
}
