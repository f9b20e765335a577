package dev.huigu.consultant.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.NewConsultant;
import dev.huigu.consultant.internal.ConsultantViews.Versioned;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.json.Json;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("consultants")
@ApplicationScoped
public class ConsultantResource {
    @Inject
    Consultants consultants;

    @Inject
    ConsultantViews views;

    @Inject
    ConsultantChanges changes;

    @Inject
    MergePatch mergePatch;

    @Inject
    Transactions transactions;

    @POST
    @Transactional
    @Requires(Permission.SETTINGS)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConsultantView.class)))
    @Idempotent
    public Response create(@NotNull @Valid NewConsultant body) {
        consultants.create(body);
        Versioned created = views.get(body.code());
        return Versions.created(created.view(), created.version());
    }

    @GET
    @Transactional
    @Requires(Permission.SIGNED_IN)
    public Page<ConsultantView> list(@BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        return page.page(
                views.after(after, page.fetchSize()),
                Versioned::view,
                each -> Cursor.of(each.view().code()));
    }

    @GET
    @Path("{code}")
    @Transactional
    @Requires(Permission.SIGNED_IN)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsultantView.class)))
    public Response get(@PathParam("code") String code) {
        return shown(code);
    }

    @PATCH
    @Path("{code}")
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Requires(Permission.SETTINGS)
    @RequestBody(content = @Content(schema = @Schema(implementation = ConsultantChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsultantView.class)))
    public Response change(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode body) {
        Versioned changed = transactions.call(() -> {
            changes.change(code, ifMatch, stored -> mergePatch.apply(body, stored));
            return views.get(code);
        });
        return Versions.ok(changed.view(), changed.version());
    }

    private Response shown(String code) {
        Versioned found = views.get(code);
        return Versions.ok(found.view(), found.version());
    }
}
