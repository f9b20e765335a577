package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.JOIN_ATTEMPT;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.KeptForAWhile;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Counts, over all nodes, how often cards are opened from one address and by one code. Neither is kept. */
@Singleton
public class JoinAttempts implements KeptForAWhile {
    private final Database database;
    private final TenantContext tenant;
    private final PersonalData personalData;
    private final JoinSettings settings;
    private final Clock clock;

    @Inject
    public JoinAttempts(
            Database database, TenantContext tenant, PersonalData personalData, JoinSettings settings, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.personalData = personalData;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one more. What it counts must stay if what follows fails, so it has a transaction of its own. */
    Verdict count(SecretCode code, String address) {
        if (!settings.isLimited()) {
            return Verdict.GO_ON;
        }
        boolean tooOften = increment("address " + address) > settings.perAddress()
                | increment("code " + code.hash()) > settings.perCode();
        return tooOften ? Verdict.TOO_OFTEN : Verdict.GO_ON;
    }

    enum Verdict {
        GO_ON,
        TOO_OFTEN
    }

    /** 429 until the hour is over. */
    Refusal tooOften() {
        Instant now = clock.instant();
        return Refusal.tooOften(
                "Too many cards are being opened from here. Ask the shop to open yours.",
                Duration.between(now, hour(now).plus(1, ChronoUnit.HOURS)));
    }

    private int increment(String subject) {
        return database.sql()
                .insertInto(JOIN_ATTEMPT)
                .set(JOIN_ATTEMPT.TENANT_ID, tenant.id())
                .set(JOIN_ATTEMPT.SUBJECT_HASH, personalData.searchHash(tenant.id(), "join " + subject))
                .set(JOIN_ATTEMPT.HOUR, hour(clock.instant()))
                .set(JOIN_ATTEMPT.ATTEMPTS, 1)
                .onConflict(JOIN_ATTEMPT.TENANT_ID, JOIN_ATTEMPT.SUBJECT_HASH, JOIN_ATTEMPT.HOUR)
                .doUpdate()
                .set(JOIN_ATTEMPT.ATTEMPTS, JOIN_ATTEMPT.ATTEMPTS.plus(1))
                .returning(JOIN_ATTEMPT.ATTEMPTS)
                .fetchSingle()
                .getAttempts();
    }

    @Override
    public int forgetOld() {
        return database.sql()
                .deleteFrom(JOIN_ATTEMPT)
                .where(JOIN_ATTEMPT.TENANT_ID.eq(tenant.id()))
                .and(JOIN_ATTEMPT.HOUR.lt(clock.instant().minus(2, ChronoUnit.HOURS)))
                .execute();
    }

    private static Instant hour(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS);
    }
}
