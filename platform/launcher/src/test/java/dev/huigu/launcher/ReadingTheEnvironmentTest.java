package dev.huigu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTheEnvironmentTest {

    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void anEmptyEnvironmentMeansTheUsualPortsAndAHomeInTheCheckout() {
        Settings settings = Settings.from(Map.of(), CHECKOUT);

        assertThat(settings.home().folder()).isEqualTo(Path.of("/checkout/.huigu"));
        assertThat(settings.ports().numbers())
                .containsEntry(Port.PLATFORM, 8080)
                .containsEntry(Port.KEYCLOAK, 8180)
                .containsEntry(Port.KEYCLOAK_MANAGEMENT, 8190)
                .containsEntry(Port.DATABASE, 5433);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.clock()).isEmpty();
    }

    @Test
    void everyAddressFollowsItsPort() {
        Settings settings = Settings.from(
                Map.of("HUIGU_PORT", "18080", "HUIGU_KEYCLOAK_PORT", "18180", "HUIGU_DATABASE_PORT", "15433"),
                CHECKOUT);

        assertThat(settings.publicUrl()).isEqualTo("http://localhost:18080");
        assertThat(settings.keycloakUrl()).isEqualTo("http://localhost:18180");
        assertThat(settings.databaseUrl("huigu")).isEqualTo("jdbc:postgresql://127.0.0.1:15433/huigu");
    }

    @Test
    void theDemoBrandCanBeLeftOutAndTheClockBeFixed() {
        Settings settings =
                Settings.from(Map.of("HUIGU_DEMO", "false", "HUIGU_CLOCK", "2026-11-01T04:00:00Z"), CHECKOUT);

        assertThat(settings.demo()).isFalse();
        assertThat(settings.clock()).contains(Instant.parse("2026-11-01T04:00:00Z"));
    }

    @Test
    void aPortThatIsNoNumberIsRefusedByItsVariable() {
        assertThatThrownBy(() -> Settings.from(Map.of("HUIGU_PORT", "http"), CHECKOUT))
                .hasMessage("HUIGU_PORT is 'http', but a port is a number from 1 to 65535");
        assertThatThrownBy(() -> Settings.from(Map.of("HUIGU_DATABASE_PORT", "70000"), CHECKOUT))
                .hasMessage("HUIGU_DATABASE_PORT is '70000', but a port is a number from 1 to 65535");
    }

    @Test
    void twoPartsCannotShareAPort() {
        assertThatThrownBy(() -> Settings.from(Map.of("HUIGU_PORT", "8180"), CHECKOUT))
                .hasMessage("HUIGU_PORT and HUIGU_KEYCLOAK_PORT are both 8180: give each its own");
    }

    @Test
    void anUnreadableClockIsRefused() {
        assertThatThrownBy(() -> Settings.from(Map.of("HUIGU_CLOCK", "tomorrow"), CHECKOUT))
                .hasMessage("HUIGU_CLOCK is 'tomorrow', but it is a moment such as 2026-11-01T04:00:00Z");
    }
}
