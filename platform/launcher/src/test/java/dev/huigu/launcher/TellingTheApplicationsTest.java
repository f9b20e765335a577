package dev.huigu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTheApplicationsTest {

    private static final Pattern KEY =
            Pattern.compile("(?:name = \"|getValue\\(\"|getOptionalValue\\(\"|MPCONFIG=)(huigu\\.[a-z.-]+)");

    @TempDir
    Path folder;

    @Test
    void theApplicationConnectsAsTheRoleThatOwnsNothingAndMigratesAsTheOwner() {
        Map<String, String> told = told(Map.of());

        assertThat(told)
                .containsEntry("huigu.database.url", "jdbc:postgresql://127.0.0.1:5433/huigu")
                .containsEntry("huigu.database.user", "huigu_app")
                .containsEntry("huigu.database.owner.user", "huigu_owner");
        assertThat(told.get("huigu.database.password")).isNotEqualTo(told.get("huigu.database.owner.password"));
    }

    @Test
    void tokensAreCheckedAgainstTheRealmAtTheConfiguredPort() {
        assertThat(told(Map.of("HUIGU_KEYCLOAK_PORT", "18180")))
                .containsEntry("mp.jwt.verify.issuer", "http://localhost:18180/realms/huigu")
                .containsEntry(
                        "mp.jwt.verify.publickey.location",
                        "http://localhost:18180/realms/huigu/protocol/openid-connect/certs");
    }

    @Test
    void theClockIsToldOnlyWhenItIsFixed() {
        assertThat(told(Map.of())).doesNotContainKey("huigu.clock");
        assertThat(told(Map.of("HUIGU_CLOCK", "2026-11-01T04:00:00Z")))
                .containsEntry("huigu.clock", "2026-11-01T04:00:00Z");
    }

    @Test
    void everyKeyIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../../docs/operating.md"));

        assertThat(told(Map.of("HUIGU_CLOCK", "2026-11-01T04:00:00Z")).keySet())
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
        for (Port port : Port.values()) {
            assertThat(page).contains("`" + port.variable() + "`").contains("`" + port.usual() + "`");
        }
    }

    @Test
    void everyKeyThatTheApplicationsReadIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../../docs/operating.md"));

        assertThat(keysRead()).contains("huigu.database.url").allSatisfy(key -> assertThat(page)
                .contains("| `" + key + "` |"));
    }

    private static Set<String> keysRead() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : List.of("../foundation", "../server", "../../tenant-admin")) {
            try (Stream<Path> sources = Files.walk(Path.of(module, "src/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(source)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        return keys;
    }

    private Map<String, String> told(Map<String, String> environment) {
        Settings settings = Settings.from(environment, folder);
        settings.home().prepare();
        return Configuration.of(settings, Secrets.in(settings.home()));
    }
}
