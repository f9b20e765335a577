package dev.huigu.control.signup;

import dev.huigu.control.ControlError;
import dev.huigu.control.input.Slug;
import dev.huigu.foundation.access.Public;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Path("slugs/{slug}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SlugResource {
    @Inject
    TenantRows rows;

    /** @param reason null where the slug is free */
    @Schema(name = "SlugAvailability")
    public record Availability(
            boolean available,
            @Schema(
                            nullable = true,
                            enumeration = {"invalid-slug", "reserved-slug", "slug-taken"})
                    String reason) {}

    @GET
    @Public
    @Operation(operationId = "checkSlug", summary = "Whether a brand could sign up with this slug now")
    public Availability check(@PathParam("slug") String slug) {
        String reason = Slug.fault(slug).orElseGet(() -> rows.isTaken(slug) ? ControlError.SLUG_TAKEN.code() : null);
        return new Availability(reason == null, reason);
    }
}
