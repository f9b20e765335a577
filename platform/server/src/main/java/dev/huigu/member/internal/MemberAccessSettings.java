package dev.huigu.member.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How members get at their own page: {@code huigu.public-url}, and for how long a link
 * ({@code huigu.member-link.lifetime}, default PT24H) and a session ({@code huigu.member-session.lifetime}, default
 * PT12H) are good.
 */
@Singleton
public class MemberAccessSettings {
    private final URI publicUrl;
    private final Duration linkLifetime;
    private final Duration sessionLifetime;

    @Inject
    public MemberAccessSettings(Config config) {
        this(
                config.getValue("huigu.public-url", URI.class),
                config.getOptionalValue("huigu.member-link.lifetime", Duration.class)
                        .orElse(Duration.ofHours(24)),
                config.getOptionalValue("huigu.member-session.lifetime", Duration.class)
                        .orElse(Duration.ofHours(12)));
    }

    public MemberAccessSettings(URI publicUrl, Duration linkLifetime, Duration sessionLifetime) {
        this.publicUrl = publicUrl;
        this.linkLifetime = linkLifetime;
        this.sessionLifetime = sessionLifetime;
    }

    /** The member's page, which sends the code back. */
    String url(String code) {
        return publicUrl.toString().replaceAll("/+$", "") + "/m/?code=" + code;
    }

    /** Where the browser is to send cookies over TLS only. */
    boolean isSecure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    Duration linkLifetime() {
        return linkLifetime;
    }

    Duration sessionLifetime() {
        return sessionLifetime;
    }
}
