package dev.huigu.launcher.demo;

import dev.huigu.launcher.OwnerOnly;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the instance remembers of its demo brand, in {@code demo.properties} for its owner alone: the moment that
 * the brand's history ends at, the sign-ins, the member's link, and how far the making has come. Written before
 * anything is made, so that a start that is cut short goes on with the same brand.
 */
final class DemoNotes {

    static final String SLUG = "demo";

    private static final String NOW = "history.ends";
    private static final String LINK = "member.link";
    private static final String DONE = "done";
    private static final int PASSWORD_BYTES = 12;

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private DemoNotes(Path file) {
        this.file = file;
    }

    /** Reads the file, or begins it with random passwords and the given moment. */
    static DemoNotes in(Path file, Instant now) {
        var notes = new DemoNotes(file);
        if (Files.exists(file)) {
            notes.read();
        } else {
            notes.values.put(NOW, now.truncatedTo(ChronoUnit.SECONDS).toString());
            for (DemoRole role : DemoRole.values()) {
                notes.values.put(role.email(), randomPassword());
            }
            notes.write();
        }
        return notes;
    }

    Instant historyEnds() {
        return Instant.parse(values.get(NOW));
    }

    String email(DemoRole role) {
        return role.email();
    }

    String password(DemoRole role) {
        return values.get(role.email());
    }

    /** Empty until there is one. */
    String memberLink() {
        return values.getOrDefault(LINK, "");
    }

    void keepMemberLink(String url) {
        values.put(LINK, url);
        write();
    }

    boolean isDone() {
        return values.containsKey(DONE);
    }

    void done() {
        values.put(DONE, "true");
        write();
    }

    private void read() {
        try {
            var stored = new Properties();
            stored.load(new StringReader(Files.readString(file)));
            stored.forEach((key, value) -> values.put((String) key, (String) value));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write() {
        var text = new StringBuilder("# The demo brand's sign-ins.\n");
        values.forEach((key, value) ->
                text.append(key).append('=').append(escaped(value)).append('\n'));
        try {
            OwnerOnly.write(file, text.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
