package dev.huigu.control.signup;

import static dev.huigu.foundation.schema.control.Tables.SIGN_UP_ATTEMPT;

import dev.huigu.control.Secrets;
import dev.huigu.foundation.db.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Counts sign-ups that one address tries in an hour, over all nodes. The address itself is not kept. */
@Singleton
public class SignUpLimit {
    private final Database database;
    private final Secrets secrets;
    private final SignUpSettings settings;
    private final Clock clock;

    @Inject
    public SignUpLimit(Database database, Secrets secrets, SignUpSettings settings, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one more, and says how long to wait where that is one too many. */
    public Optional<Duration> count(String address) {
        if (settings.attemptsPerHour() == 0) {
            return Optional.empty();
        }
        Instant now = Instant.now(clock);
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        int attempts = increment(secrets.fingerprint("sign-up address", address), hour);
        return attempts > settings.attemptsPerHour()
                ? Optional.of(Duration.between(now, hour.plus(1, ChronoUnit.HOURS)))
                : Optional.empty();
    }

    public void forgetOld() {
        database.sql()
                .deleteFrom(SIGN_UP_ATTEMPT)
                .where(SIGN_UP_ATTEMPT.HOUR.lt(Instant.now(clock).minus(2, ChronoUnit.HOURS)))
                .execute();
    }

    private int increment(String fingerprint, Instant hour) {
        return database.sql()
                .insertInto(SIGN_UP_ATTEMPT)
                .set(SIGN_UP_ATTEMPT.ADDRESS_HASH, fingerprint)
                .set(SIGN_UP_ATTEMPT.HOUR, hour)
                .set(SIGN_UP_ATTEMPT.ATTEMPTS, 1)
                .onConflict(SIGN_UP_ATTEMPT.ADDRESS_HASH, SIGN_UP_ATTEMPT.HOUR)
                .doUpdate()
                .set(SIGN_UP_ATTEMPT.ATTEMPTS, SIGN_UP_ATTEMPT.ATTEMPTS.plus(1))
                .returning(SIGN_UP_ATTEMPT.ATTEMPTS)
                .fetchSingle()
                .getAttempts();
    }
}
