package dev.huigu.foundation.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps personal data unreadable at rest: encrypted under a key of the configuration, found again by a keyed hash.
 *
 * <p>A cipher text is one byte naming the key, a random nonce of 12 bytes and the AES-256-GCM output. The tenant's
 * id is authenticated with it, so a cipher text copied into another brand's row does not open there. Hashes are
 * keyed per tenant, so equal numbers of two brands look different.
 */
@Singleton
public class PersonalData {
    private static final byte KEY_VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HASH_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec encryptionKey;
    private final SecretKeySpec searchKey;

    @Inject
    public PersonalData(Config config) {
        this(
                config.getValue("huigu.crypto.encryption-key", String.class),
                config.getValue("huigu.crypto.search-key", String.class));
    }

    /** Both keys are base64 of 32 bytes. */
    public PersonalData(String encryptionKey, String searchKey) {
        this.encryptionKey = key("huigu.crypto.encryption-key", encryptionKey, "AES");
        this.searchKey = key("huigu.crypto.search-key", searchKey, "HmacSHA256");
    }

    private static SecretKeySpec key(String setting, String base64, String algorithm) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != 32) {
            throw new IllegalStateException(setting + " must be base64 of 32 bytes");
        }
        return new SecretKeySpec(key, algorithm);
    }

    /** Base64 text; another one at each call. */
    public String encrypt(long tenantId, String plain) {
        return Base64.getEncoder().encodeToString(encrypt(tenantId, plain.getBytes(UTF_8)));
    }

    /** @throws IllegalArgumentException if the text was not encrypted for this tenant or was changed since */
    public String decrypt(long tenantId, String cipher) {
        return new String(decrypt(tenantId, Base64.getDecoder().decode(cipher)), UTF_8);
    }

    public byte[] encrypt(long tenantId, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, tenantId, nonce).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(KEY_VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException if the bytes were not encrypted for this tenant or were changed since */
    public byte[] decrypt(long tenantId, byte[] cipher) {
        if (cipher.length < 1 + NONCE_BYTES || cipher[0] != KEY_VERSION) {
            throw new IllegalArgumentException("Not encrypted with a known key");
        }
        byte[] nonce = Arrays.copyOfRange(cipher, 1, 1 + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, tenantId, nonce)
                    .doFinal(cipher, 1 + NONCE_BYTES, cipher.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not encrypted for this tenant, or changed since", e);
        }
    }

    private Cipher cipher(int mode, long tenantId, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryptionKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bytes(tenantId));
        return cipher;
    }

    /** The same 22 characters for the same value of the same tenant, for exact search. */
    public String searchHash(long tenantId, String value) {
        SecretKeySpec tenantKey = new SecretKeySpec(hmac(searchKey, bytes(tenantId)), "HmacSHA256");
        byte[] hash = Arrays.copyOf(hmac(tenantKey, value.getBytes(UTF_8)), HASH_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(long id) {
        return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
    }
}
