package dev.huigu.commission.internal;

import dev.huigu.commission.CommissionSchemes;
import dev.huigu.commission.SchemeTerms;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("commission/schemes")
@ApplicationScoped
public class SchemeResource {
    @Inject
    CommissionSchemes schemes;

    @Inject
    SchemeBook book;

    /** A scheme with all versions ever published, oldest first. */
    public record SchemeView(String code, @Schema(nullable = true) String groupCode, List<VersionView> versions) {}

    /** One version; of those with the same month only the last one holds. */
    public record VersionView(int version, SchemeTerms terms) {}

    @GET
    @Transactional
    @Requires(Permission.COMMISSION_READ)
    public Page<SchemeView> list() {
        return new Page<>(views(), null);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Requires(Permission.COMMISSION_READ)
    public SchemeView get(@PathParam("code") String code) {
        return views().stream()
                .filter(scheme -> scheme.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("commission scheme"));
    }

    @PUT
    @Path("{code}")
    @Transactional
    @Requires(Permission.COMMISSION_SCHEMES)
    public SchemeView publish(
            @PathParam("code")
                    @Pattern(
                            regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,31}",
                            message = "must be 1 to 32 letters, digits, hyphens, dots or underscores")
                    String code,
            @NotNull @Valid SchemeTerms body) {
        schemes.publish(code, body);
        return get(code);
    }

    private List<SchemeView> views() {
        Map<String, SchemeView> byCode = new LinkedHashMap<>();
        for (SchemeVersion version : book.read().versions()) {
            byCode.computeIfAbsent(
                            version.code(),
                            code -> new SchemeView(code, version.terms().groupCode(), new ArrayList<>()))
                    .versions()
                    .add(new VersionView(version.version(), version.terms()));
        }
        return List.copyOf(byCode.values());
    }
}
