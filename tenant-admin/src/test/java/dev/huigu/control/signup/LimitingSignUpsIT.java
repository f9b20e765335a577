package dev.huigu.control.signup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.control.identity.Verification;
import dev.huigu.foundation.schema.control.Tables;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitingSignUpsIT {
    private final ControlPlane plane = new ControlPlane();
    private final SignUpLimit limit = limit(3);

    @Test
    void anAddressMayTrySoOftenInAnHour() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.count("203.0.113.7")).isEmpty();
        }
        assertThat(limit.count("203.0.113.7")).contains(Duration.ofMinutes(45));
        assertThat(limit.count("203.0.113.8")).isEmpty();

        plane.clock.advance(Duration.ofMinutes(45));
        assertThat(limit.count("203.0.113.7")).isEmpty();
    }

    @Test
    void zeroIsNoLimit() {
        var unlimited = limit(0);
        for (int i = 0; i < 50; i++) {
            assertThat(unlimited.count("203.0.113.9")).isEmpty();
        }
    }

    @Test
    void addressesAreNotKeptAndCountsAreForgotten() {
        limit.count("203.0.113.10");
        plane.clock.advance(Duration.ofHours(4));

        limit.forgetOld();

        assertThat(plane.database.sql().fetchCount(Tables.SIGN_UP_ATTEMPT)).isZero();
    }

    private SignUpLimit limit(int attempts) {
        var settings = new SignUpSettings(Verification.NONE, Duration.ZERO, Duration.ZERO, attempts);
        return new SignUpLimit(plane.database, plane.secrets, settings, plane.clock);
    }
}
