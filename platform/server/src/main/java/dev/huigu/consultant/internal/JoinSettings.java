package dev.huigu.consultant.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How often cards may be opened: {@code huigu.join.attempts-per-hour} (default 60, 0: no limit) from one address of a
 * brand's customers, which a shop's whole wireless network may share, and ten times as often by one code. Where a proxy
 * stands in front, {@code huigu.join.client-address-header} names the header in which it writes, last, whom it speaks
 * for.
 */
@Singleton
public class JoinSettings {
    private static final int CODE_FACTOR = 10;

    private final int attemptsPerHour;
    private final Optional<String> addressHeader;

    @Inject
    public JoinSettings(Config config) {
        this(
                config.getOptionalValue("huigu.join.attempts-per-hour", Integer.class)
                        .orElse(60),
                config.getOptionalValue("huigu.join.client-address-header", String.class));
    }

    public JoinSettings(int attemptsPerHour, Optional<String> addressHeader) {
        this.attemptsPerHour = attemptsPerHour;
        this.addressHeader = addressHeader;
    }

    boolean isLimited() {
        return attemptsPerHour > 0;
    }

    int perAddress() {
        return attemptsPerHour;
    }

    int perCode() {
        return attemptsPerHour * CODE_FACTOR;
    }

    Optional<String> addressHeader() {
        return addressHeader;
    }
}
