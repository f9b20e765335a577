package dev.huigu.control;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the control plane and the platform know and nobody else does, and keyed hashes made of it. */
@Singleton
public class Secrets {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    @Inject
    public Secrets(@ConfigProperty(name = "huigu.internal.secret") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Compares in a time that says nothing about where the two differ. Null is never it. */
    public boolean isInternal(String presented) {
        return presented != null && MessageDigest.isEqual(secret, presented.getBytes(StandardCharsets.UTF_8));
    }

    /** A keyed hash, base64url; equal values for different purposes have different ones. */
    public String fingerprint(String purpose, String value) {
        byte[] key = hash(secret, purpose);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(key, value));
    }

    private static byte[] hash(byte[] key, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
