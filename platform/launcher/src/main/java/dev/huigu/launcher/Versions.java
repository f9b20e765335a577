package dev.huigu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of what is unpacked, as the build resolved them; each version has a folder of its own. */
record Versions(String postgres, String keycloak) {

    static Versions ofThisBuild() {
        try (var file = Versions.class.getResourceAsStream("versions.properties")) {
            var versions = new Properties();
            versions.load(file);
            return new Versions(versions.getProperty("postgres"), versions.getProperty("keycloak"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
