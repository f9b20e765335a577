package dev.huigu.store.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.json.Json;
import dev.huigu.store.NewStore;
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
@Path("stores")
@ApplicationScoped
public class StoreResource {
    @Inject
    StoreRepository stores;

    @Inject
    MergePatch mergePatch;

    @POST
    @Transactional
    @Requires(Permission.SETTINGS)
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StoreView.class)))
    public Response create(@NotNull @Valid NewStore body) {
        Store store = new Store(body);
        stores.add(store);
        return Versions.created(store.view(), store.version());
    }

    @GET
    @Transactional
    @Requires(Permission.SIGNED_IN)
    public Page<StoreView> list(@BeanParam PageRequest page) {
        return page.page(stores.list(page.after(1), page.fetchSize()), Store::view, store -> Cursor.of(store.code()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.SIGNED_IN)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoreView.class)))
    public Response get(@PathParam("id") String id) {
        Store store = stores.get(id);
        return Versions.ok(store.view(), store.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Transactional
    @Requires(Permission.SETTINGS)
    @RequestBody(content = @Content(schema = @Schema(implementation = StoreChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoreView.class)))
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode body) {
        Store store = stores.get(id);
        Versions.match(ifMatch, store.version());
        store.change(mergePatch.apply(body, store.changeable()));
        stores.store();
        return Versions.ok(store.view(), store.version());
    }
}
