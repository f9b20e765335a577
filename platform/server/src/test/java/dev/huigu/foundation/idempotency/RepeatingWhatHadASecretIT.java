package dev.huigu.foundation.idempotency;

import static dev.huigu.foundation.schema.app.Tables.IDEMPOTENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.idempotency.RepeatableRequest.Repeatable;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.IdempotencyRecord;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.testing.Features;
import dev.huigu.testing.TestClock;
import dev.huigu.testing.TestDatabase;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatingWhatHadASecretIT {
    private static final Features FEATURES = new Features(Idempotency.class, RepeatableRequest.class, Caller.class);

    private final Tenant tenant = TestDatabase.get().newTenant();

    @AfterAll
    static void close() {
        FEATURES.close();
    }

    @BeforeEach
    void doItOnce() {
        FEATURES.get(TestClock.class).standAt("2021-02-03T02:00:00Z");
        request("key", "a hash");
    }

    /** As a request does that goes through, in a transaction of its own. */
    private void request(String key, String bodyHash) {
        FEATURES.inTenant(tenant, () -> {
            FEATURES.get(Caller.class).become(new Caller.Identity("staff:owner", Set.of(), Set.of(), null, null));
            FEATURES.get(RepeatableRequest.class).is(new Repeatable(key, "POST api-keys", bodyHash));
            FEATURES.get(Idempotency.class).mustBeNew();
            FEATURES.get(Idempotency.class).keepDone(201);
            return null;
        });
    }

    private static void assertRefused(ThrowingCallable call, IdempotencyError code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void theSameAgainIsToldThatItWasDone() {
        assertRefused(() -> request("key", "a hash"), IdempotencyError.ALREADY_DONE);
    }

    @Test
    void anotherBodyIsRefusedAsElsewhere() {
        assertRefused(() -> request("key", "another"), IdempotencyError.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void anotherKeyAndTheSameKeyAfterAWeekGoThrough() {
        assertThatCode(() -> request("another", "a hash")).doesNotThrowAnyException();
        FEATURES.get(TestClock.class).goOn(Duration.ofDays(7));
        assertThatCode(() -> request("key", "a hash")).doesNotThrowAnyException();
    }

    @Test
    void neitherTheAnswerNorAHashThatAnyoneCanMakeOfTheBodyIsKept() {
        IdempotencyRecord kept = FEATURES.inTenant(tenant, () -> FEATURES.get(Database.class)
                .sql()
                .selectFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.TENANT_ID.eq(tenant.id()))
                .fetchSingle());

        assertThat(kept.getAnswer()).isNull();
        assertThat(kept.getBodyHash()).hasSize(22).isNotEqualTo("a hash");
    }
}
