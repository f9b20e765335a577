package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("api-keys")
@ApplicationScoped
public class ApiKeyResource {
    @Inject
    ApiKeyRepository keys;

    @Inject
    KeySignIn signIns;

    @Inject
    TenantContext tenant;

    @Inject
    Clock clock;

    /** @param key shown here and never again */
    @Schema(name = "ApiKeyMade")
    public record Made(String id, String key) {
        @Override
        public String toString() {
            return "API key " + id;
        }
    }

    @POST
    @Transactional
    @Idempotent(keepAnswer = false)
    @Requires(Permission.ACCOUNT)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Made.class)))
    public Response create(@NotNull @Valid NewApiKey body) {
        String key = SecretCode.next(ApiKey.PREFIX, tenant.id());
        ApiKey made = new ApiKey(body, SecretCode.read(ApiKey.PREFIX, key).orElseThrow(), clock.instant());
        keys.add(made);
        return Response.status(Response.Status.CREATED)
                .entity(new Made(Ids.text(made.id()), key))
                .build();
    }

    @GET
    @Transactional
    @Requires(Permission.ACCOUNT)
    public Page<ApiKeyView> list(@BeanParam PageRequest page) {
        return page.page(keys.list(page.after(1), page.fetchSize()), ApiKey::view, key -> Cursor.of(key.id()));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires(Permission.ACCOUNT)
    public void revoke(@PathParam("id") String id) {
        keys.get(id).revoke(clock.instant());
        signIns.forgetAll();
    }
}
