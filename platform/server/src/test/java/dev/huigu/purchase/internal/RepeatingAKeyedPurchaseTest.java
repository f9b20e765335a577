package dev.huigu.purchase.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.NewTransaction;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.idempotency.Idempotency;
import dev.huigu.foundation.idempotency.KeyedRequest;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.store.Channel;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class RepeatingAKeyedPurchaseTest {
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void aKeyedPurchaseThatMetADeadlockIsRecordedAllTheSame() {
        Caller owner = new Caller();
        owner.become(new Caller.Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null));
        PurchaseResource resource = new PurchaseResource();
        resource.reach = new StoreReach(owner, null, null);
        resource.transactions = new Transactions(new NewTransaction());
        resource.idempotency = new AskedFor();
        resource.keyed = new BrokenOffOnce();

        resource.record(new PurchaseDraft(
                "1", "POS", "S1", Channel.OFFLINE, Instant.EPOCH, null, null, null, List.of(), List.of()));

        assertThat(attempts).hasValue(2);
    }

    private static final class AskedFor extends Idempotency {
        AskedFor() {
            super(null, null, null, null, null, null);
        }

        @Override
        public boolean isAskedFor() {
            return true;
        }
    }

    private final class BrokenOffOnce extends KeyedRequest {
        @Override
        public Response answer(Supplier<Response> work) {
            if (attempts.incrementAndGet() == 1) {
                throw new DataAccessException("statement", new SQLException("deadlock detected", "40P01"));
            }
            return null;
        }
    }
}
