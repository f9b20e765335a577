package dev.huigu.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The secrets of one instance, made at its first start and kept in {@code secrets.properties} for its owner alone. */
final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 18;

    private final Map<Secret, String> values = new EnumMap<>(Secret.class);

    private Secrets() {}

    /** Reads the file, makes what it lacks, and writes it back when something was made. */
    static Secrets in(Home home) {
        refuseLoss(home);
        try {
            var secrets = new Secrets();
            boolean complete = secrets.read(home.secrets());
            if (!complete) {
                OwnerOnly.write(home.secrets(), secrets.asText());
            }
            return secrets;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String get(Secret secret) {
        return values.get(secret);
    }

    /** Never the values. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }

    private boolean read(Path file) throws IOException {
        Properties stored = new Properties();
        if (Files.exists(file)) {
            stored.load(new StringReader(Files.readString(file)));
        }
        for (Secret secret : Secret.values()) {
            String value = stored.getProperty(secret.key());
            values.put(secret, value == null ? random(secret) : value);
        }
        return stored.keySet().size() >= Secret.values().length;
    }

    private String asText() {
        var text = new StringBuilder("# Made at the first start. Keep a copy beside every backup of the database.\n");
        values.forEach((secret, value) ->
                text.append(secret.key()).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static String random(Secret secret) {
        byte[] bytes = new byte[secret.isKeyMaterial() ? KEY_BYTES : PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return secret.isKeyMaterial()
                ? Base64.getEncoder().encodeToString(bytes)
                : Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static void refuseLoss(Home home) {
        if (!Files.exists(home.secrets()) && Files.exists(home.postgresData())) {
            throw new StartFailure(
                    "%s is missing, but its database is there and cannot be read without it: put the file back, or start afresh with ./huigu reset"
                            .formatted(home.secrets()));
        }
    }
}
