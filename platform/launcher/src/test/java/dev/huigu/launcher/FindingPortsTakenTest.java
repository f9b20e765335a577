package dev.huigu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingPortsTakenTest {

    @Test
    void aPortThatSomebodyListensOnIsNamedWithTheVariableThatChangesIt() throws IOException {
        try (var somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int number = somebody.getLocalPort();

            assertThatThrownBy(() -> ports(number).requireFree(Port.PLATFORM))
                    .hasMessage("Port %d is taken: stop what listens there, or choose another port with HUIGU_PORT=…"
                            .formatted(number));
        }
    }

    @Test
    void aPortTakenOnAllAddressesIsTaken() throws IOException {
        try (var somebody = new ServerSocket(0)) {
            assertThat(Ports.isTaken(somebody.getLocalPort())).isTrue();
        }
    }

    @Test
    void aPortThatWasLeftIsFree() throws IOException {
        int number;
        try (var somebody = new ServerSocket(0)) {
            number = somebody.getLocalPort();
        }

        assertThatCode(() -> ports(number).requireFree(Port.PLATFORM)).doesNotThrowAnyException();
    }

    private static Ports ports(int platform) {
        return new Ports(Map.of(Port.PLATFORM, platform));
    }
}
