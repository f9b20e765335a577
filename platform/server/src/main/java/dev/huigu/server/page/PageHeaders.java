package dev.huigu.server.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * What browsers are told about the pages: load nothing of anybody else's, talk to us and to the sign-in only, let
 * nobody frame them, pass no address on, because a member's address holds a one-time code.
 */
@Singleton
public class PageHeaders {
    private final String policy;
    private final boolean encrypted;

    @Inject
    public PageHeaders(Config config) {
        URI keycloak = URI.create(config.getValue("huigu.keycloak.url", String.class));
        String signIn = keycloak.getScheme() + "://" + keycloak.getAuthority();
        policy =
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' "
                        + signIn + "; frame-src " + signIn
                        + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action 'self' " + signIn;
        encrypted = config.getOptionalValue("huigu.public-url", String.class)
                .filter(url -> url.startsWith("https:"))
                .isPresent();
    }

    void addTo(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), payment=()");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (encrypted) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
