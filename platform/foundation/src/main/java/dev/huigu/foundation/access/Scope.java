package dev.huigu.foundation.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an API key may do. Written {@code members:read}. */
public enum Scope {
    MEMBERS_READ,
    MEMBERS_WRITE,
    PURCHASES_READ,
    PURCHASES_WRITE,
    COUPONS_CLAIM,
    COUPONS_REDEEM,
    CHECKOUT,
    IMPORTS,
    REPORTS_READ;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** @throws IllegalArgumentException if no scope is written so; the message lists them all */
    @JsonCreator
    public static Scope of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Scope::code).collect(Collectors.joining(", "))));
    }
}
