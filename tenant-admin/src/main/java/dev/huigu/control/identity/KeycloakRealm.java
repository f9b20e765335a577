package dev.huigu.control.identity;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm of all brands, reached as the service client that may manage users and organizations and no more. */
@ApplicationScoped
public class KeycloakRealm {
    public static final String REALM = "huigu";

    @Inject
    @ConfigProperty(name = "huigu.keycloak.url")
    String url;

    @Inject
    @ConfigProperty(name = "huigu.keycloak.client-id", defaultValue = "huigu-control")
    String clientId;

    @Inject
    @ConfigProperty(name = "huigu.keycloak.client-secret")
    String clientSecret;

    private Keycloak keycloak;

    @Produces
    @Singleton
    RealmResource realm() {
        keycloak = connect(url, clientId, clientSecret);
        return keycloak.realm(REALM);
    }

    @PreDestroy
    void disconnect() {
        Optional.ofNullable(keycloak).ifPresent(Keycloak::close);
    }

    /** Connects at the first call. The limits keep a sign-up from hanging on a Keycloak that does not answer. */
    public static Keycloak connect(String url, String clientId, String clientSecret) {
        ResteasyClientBuilder client = new ResteasyClientBuilderImpl()
                .connectionPoolSize(20)
                .connectionCheckoutTimeout(10, TimeUnit.SECONDS)
                .connectTimeout(3, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS);
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm(REALM)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .resteasyClient(client.register(JacksonProvider.class, 100).build())
                .build();
    }
}
