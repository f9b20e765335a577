package dev.huigu.tenant.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.json.Json;
import dev.huigu.tenant.Settings;
import dev.huigu.tenant.TenantSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("settings")
@ApplicationScoped
public class SettingsResource {
    @Inject
    TenantSettings settings;

    @Inject
    MergePatch mergePatch;

    @GET
    @Transactional
    @Requires(Permission.SETTINGS)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Settings.class)))
    public Response get() {
        return answer(settings.getVersioned());
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Transactional
    @Requires(Permission.SETTINGS)
    @RequestBody(content = @Content(schema = @Schema(implementation = Settings.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Settings.class)))
    public Response change(@HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode body) {
        TenantSettings.Versioned current = settings.getVersioned();
        Versions.match(ifMatch, current.version());
        return answer(settings.replace(current.version(), mergePatch.apply(body, current.settings())));
    }

    private static Response answer(TenantSettings.Versioned versioned) {
        return Versions.ok(versioned.settings(), versioned.version());
    }
}
