package dev.huigu.tenant.internal;

import dev.huigu.foundation.access.Public;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the pages must know to let somebody sign in. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("client-configuration")
@ApplicationScoped
public class ClientConfigurationResource {
    @Inject
    @ConfigProperty(name = "huigu.keycloak.url")
    String keycloakUrl;

    @Inject
    @ConfigProperty(name = "huigu.development", defaultValue = "false")
    boolean development;

    public record ClientConfiguration(String keycloakUrl, String realm, String clientId, boolean development) {}

    @GET
    @Public
    public ClientConfiguration get() {
        return new ClientConfiguration(keycloakUrl, "huigu", "huigu-web", development);
    }
}
