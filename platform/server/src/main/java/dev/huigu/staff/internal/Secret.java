package dev.huigu.staff.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.huigu.foundation.id.Ids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What remains of an API key once it was shown: whose it is and the SHA-256 of its secret. The secret is 256 random
 * bits, so a plain hash suffices.
 */
record Secret(long tenantId, String hash) {
    private static final Pattern FORM = Pattern.compile("hg_([0-9A-Za-z]{13})_([A-Za-z0-9_-]{20,100})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key as its owner sees it, once. */
    static String newKey(long tenantId) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return "hg_" + Ids.text(tenantId) + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Empty where the text has not the form of a key. */
    static Optional<Secret> read(String key) {
        Matcher form = FORM.matcher(key);
        return form.matches()
                ? Ids.find(form.group(1)).stream()
                        .mapToObj(tenantId -> new Secret(tenantId, sha256(form.group(2))))
                        .findFirst()
                : Optional.empty();
    }

    private static String sha256(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
