package dev.huigu.container;

import static java.util.Map.entry;

import dev.huigu.testing.TestDatabase;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Says with which settings the container is to start, before Arquillian reads its configuration. */
public class ContainerEnvironment implements LauncherSessionListener {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** Nobody signs in here, so nobody answers there. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Deployed.isBuilt()) {
            System.setProperty("huigu.test.jvm", jvmOptions());
        }
    }

    private static String jvmOptions() {
        Map<String, String> settings = Map.ofEntries(
                entry("huigu.database.url", TestDatabase.get().createAnother("container")),
                entry("huigu.database.user", TestDatabase.APPLICATION),
                entry("huigu.database.password", "unused"),
                entry("huigu.database.owner.user", TestDatabase.OWNER),
                entry("huigu.database.owner.password", "unused"),
                entry("huigu.database.pool.max", "4"),
                entry("huigu.crypto.encryption-key", KEY),
                entry("huigu.crypto.search-key", KEY),
                entry("huigu.internal.secret", "unused"),
                entry("huigu.public-url", NOWHERE),
                entry("huigu.keycloak.url", NOWHERE),
                entry("huigu.tenant-admin.url", NOWHERE),
                entry("mp.jwt.verify.issuer", NOWHERE),
                entry("mp.jwt.verify.publickey.location", NOWHERE));
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-Xmx512m ", ""));
    }
}
