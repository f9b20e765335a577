package dev.huigu.catalog.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.catalog.NewProduct;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("products")
@ApplicationScoped
public class ProductResource {
    @Inject
    ProductRepository products;

    @Inject
    ProductStore store;

    @Inject
    MergePatch mergePatch;

    @POST
    @Transactional
    @Requires(Permission.SETTINGS)
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response create(@NotNull @Valid NewProduct body) {
        Product product = products.add(body);
        return Versions.created(new ProductView(Ids.text(product.id()), body), product.version());
    }

    @GET
    @Transactional
    @Requires(Permission.SIGNED_IN)
    public Page<ProductView> list(@QueryParam("q") @Size(max = 100) String q, @BeanParam PageRequest page) {
        return page.page(
                store.list(Optional.ofNullable(q), page.after(1), page.fetchSize()),
                product -> product,
                product -> Cursor.of(product.code()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.SIGNED_IN)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response get(@PathParam("id") String id) {
        Product product = products.get(id);
        return answer(product);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Transactional
    @Requires(Permission.SETTINGS)
    @RequestBody(content = @Content(schema = @Schema(implementation = ProductChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode body) {
        Product product = products.get(id);
        Versions.match(ifMatch, product.version());
        ProductChange change = mergePatch.apply(body, view(product).changeable());
        products.describe(product, change.of(product.code()));
        return answer(product);
    }

    private Response answer(Product product) {
        return Versions.ok(view(product), product.version());
    }

    private ProductView view(Product product) {
        return store.find(product.id()).orElseThrow();
    }
}
