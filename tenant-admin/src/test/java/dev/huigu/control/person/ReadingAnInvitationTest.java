package dev.huigu.control.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.control.Secrets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingAnInvitationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Secrets secrets = new Secrets("the shared secret");
    private final InvitationToken token =
            new InvitationToken(42, "7ae96758-307e-474a-8693-4c8bd32616ec", NOW.plusSeconds(60));

    @Test
    void whatWeSignedIsRead() {
        assertThat(InvitationToken.read(token.signed(secrets), secrets, NOW)).contains(token);
    }

    @Test
    void itHoldsUntilItsTimeIsOver() {
        String text = token.signed(secrets);

        assertThat(InvitationToken.read(text, secrets, NOW.plusSeconds(59))).isPresent();
        assertThat(InvitationToken.read(text, secrets, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void anythingElseIsNotRead() {
        String text = token.signed(secrets);

        assertThat(InvitationToken.read(text.replace('7', '8'), secrets, NOW)).isEmpty();
        assertThat(InvitationToken.read(token.signed(new Secrets("another")), secrets, NOW))
                .isEmpty();
        assertThat(InvitationToken.read("", secrets, NOW)).isEmpty();
        assertThat(InvitationToken.read("...", secrets, NOW)).isEmpty();
    }
}
