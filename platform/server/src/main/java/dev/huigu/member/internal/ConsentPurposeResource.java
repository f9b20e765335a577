package dev.huigu.member.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What members may consent to. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("consent-purposes")
@ApplicationScoped
public class ConsentPurposeResource {
    @Inject
    ConsentPurposes purposes;

    /** All at once: they are few. */
    @GET
    @Transactional
    @Requires(Permission.SIGNED_IN)
    public Page<ConsentPurposeView> list() {
        return new Page<>(purposes.all(), null);
    }

    /** Makes the purpose if it is new; another text than before is a new version of it. */
    @PUT
    @Path("{code}")
    @Transactional
    @Requires(Permission.SETTINGS)
    public ConsentPurposeView put(@PathParam("code") String code, @NotNull @Valid ConsentText body) {
        return purposes.put(code, body);
    }

    /** Every version of the text, the latest first. */
    @GET
    @Path("{code}/texts")
    @Transactional
    @Requires(Permission.SIGNED_IN)
    public Page<ConsentPurposeView> texts(@PathParam("code") String code) {
        return new Page<>(purposes.texts(code), null);
    }
}
