package dev.huigu.foundation.crypto;

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
 * What is kept of a code that names a tenant and cannot be guessed, {@code hm_<tenant>_<secret>}: whose it is and
 * the SHA-256 of its secret. The secret is 256 random bits, so a plain hash suffices.
 */
public record SecretCode(long tenantId, String hash) {
    private static final Pattern FORM = Pattern.compile("([a-z]+)_([0-9A-Za-z]{13})_([A-Za-z0-9_-]{20,100})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new code as its owner sees it, once. */
    public static String next(String prefix, long tenantId) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return prefix + "_" + Ids.text(tenantId) + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Empty where the text, which may be null, has not the form of such a code. */
    public static Optional<SecretCode> read(String prefix, String code) {
        Matcher form = FORM.matcher(code == null ? "" : code);
        return form.matches() && form.group(1).equals(prefix)
                ? Ids.find(form.group(2)).stream()
                        .mapToObj(tenantId -> new SecretCode(tenantId, sha256(form.group(3))))
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
