package dev.huigu.control.input;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A brand's name in addresses and at sign-in. It never changes. */
public final class Slug {
    public static final String FORM = "^[a-z](?:[a-z0-9-]{1,38})[a-z0-9]$";

    private static final Pattern ALLOWED = Pattern.compile(FORM);
    /** Words that are, or may become, addresses of ours, or that would look as if we spoke. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "admin",
            "administrator",
            "api",
            "app",
            "assets",
            "auth",
            "billing",
            "blog",
            "brand",
            "cdn",
            "console",
            "consultant",
            "control",
            "docs",
            "download",
            "ftp",
            "health",
            "help",
            "huigu",
            "internal",
            "keycloak",
            "legal",
            "login",
            "mail",
            "member",
            "members",
            "metrics",
            "null",
            "official",
            "openapi",
            "operator",
            "operators",
            "platform",
            "plugin",
            "plugins",
            "public",
            "register",
            "root",
            "security",
            "service",
            "sign-in",
            "sign-up",
            "signin",
            "signup",
            "smtp",
            "static",
            "status",
            "support",
            "system",
            "tenant",
            "tenant-admin",
            "undefined",
            "www");

    private Slug() {}

    /** Why the text cannot be a slug, as a stable code; empty where it can. */
    public static Optional<String> fault(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            return Optional.of("invalid-slug");
        }
        return RESERVED.contains(text) ? Optional.of("reserved-slug") : Optional.empty();
    }

    static String explain(String fault) {
        return fault.equals("reserved-slug")
                ? "is a reserved word; choose another"
                : "must be 3 to 40 lower-case letters, digits and hyphens, begin with a letter and not end with a hyphen";
    }
}
