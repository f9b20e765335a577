package dev.huigu.control;

import dev.huigu.foundation.access.Public;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("openapi.yaml")
@ApplicationScoped
public class OpenApiResource {
    @GET
    @Public
    @Produces("application/yaml")
    @Operation(hidden = true)
    public InputStream description() {
        return OpenApiResource.class.getResourceAsStream("/openapi.yaml");
    }
}
