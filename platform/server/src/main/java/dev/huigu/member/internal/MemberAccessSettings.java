package dev.huigu.member.internal;

import dev.huigu.foundation.http.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How members get at their own page, and for how long a link ({@code huigu.member-link.lifetime}, default PT24H), a
 * session ({@code huigu.member-session.lifetime}, default PT12H) and the code of a card
 * ({@code huigu.card-code.lifetime}, default PT2M) are good.
 */
@Singleton
public class MemberAccessSettings {
    private final PublicUrl publicUrl;
    private final Duration linkLifetime;
    private final Duration sessionLifetime;
    private final Duration cardCodeLifetime;

    @Inject
    public MemberAccessSettings(PublicUrl publicUrl, Config config) {
        this(
                publicUrl,
                config.getOptionalValue("huigu.member-link.lifetime", Duration.class)
                        .orElse(Duration.ofHours(24)),
                config.getOptionalValue("huigu.member-session.lifetime", Duration.class)
                        .orElse(Duration.ofHours(12)),
                config.getOptionalValue("huigu.card-code.lifetime", Duration.class)
                        .orElse(Duration.ofMinutes(2)));
    }

    public MemberAccessSettings(
            PublicUrl publicUrl, Duration linkLifetime, Duration sessionLifetime, Duration cardCodeLifetime) {
        this.publicUrl = publicUrl;
        this.linkLifetime = linkLifetime;
        this.sessionLifetime = sessionLifetime;
        this.cardCodeLifetime = cardCodeLifetime;
    }

    /** The member's page, which sends the code back. */
    String url(String code) {
        return publicUrl.of("/m/?code=" + code);
    }

    /** The consultant's page, which sends the code of the member's card back. */
    String cardUrl(String code) {
        return publicUrl.of("/consultant/scan?cardCode=" + code);
    }

    /** Where the browser is to send cookies over TLS only. */
    boolean isSecure() {
        return publicUrl.isSecure();
    }

    Duration linkLifetime() {
        return linkLifetime;
    }

    Duration sessionLifetime() {
        return sessionLifetime;
    }

    Duration cardCodeLifetime() {
        return cardCodeLifetime;
    }
}
