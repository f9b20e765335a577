package dev.huigu.control.signup;

import dev.huigu.control.identity.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads {@link SignUpSettings}. */
@ApplicationScoped
public class SignUpConfiguration {
    private static final int DEFAULT_ATTEMPTS = 30;

    @Inject
    @ConfigProperty(name = "huigu.signup.verify-email", defaultValue = "false")
    boolean verifyEmail;

    @Inject
    @ConfigProperty(name = "huigu.signup.verify-within", defaultValue = "P7D")
    Duration verifyWithin;

    @Inject
    @ConfigProperty(name = "huigu.signup.sweep-after", defaultValue = "PT1M")
    Duration sweepAfter;

    @Inject
    @ConfigProperty(name = "huigu.signup.attempts-per-hour")
    Optional<Integer> attemptsPerHour;

    @Inject
    @ConfigProperty(name = "huigu.development", defaultValue = "false")
    boolean development;

    @Produces
    @Singleton
    SignUpSettings settings() {
        return new SignUpSettings(
                verifyEmail ? Verification.BY_EMAIL : Verification.NONE,
                sweepAfter,
                verifyWithin,
                attemptsPerHour.orElse(development ? 0 : DEFAULT_ATTEMPTS));
    }
}
