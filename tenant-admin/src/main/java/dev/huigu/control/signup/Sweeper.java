package dev.huigu.control.signup;

import static dev.huigu.foundation.schema.control.Tables.TENANT;

import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.control.tables.records.TenantRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes or undoes sign-ups that a crash left half-made, activates brands whose owner confirmed the e-mail address,
 * and undoes those whose owner never did. Any number of nodes may sweep at once: each row is one node's.
 */
@Singleton
public class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final TenantRows rows;
    private final Provisioning provisioning;
    private final SignUpSettings settings;
    private final Clock clock;

    @Inject
    public Sweeper(TenantRows rows, Provisioning provisioning, SignUpSettings settings, Clock clock) {
        this.rows = rows;
        this.provisioning = provisioning;
        this.settings = settings;
        this.clock = clock;
    }

    public void sweep() {
        each(in(BrandState.PENDING).and(TENANT.CREATED_AT.lt(ago(settings.sweepAfter()))), this::finishOrUndo);
        each(in(BrandState.PENDING_VERIFICATION), this::activateOrExpire);
    }

    /** One row after the other, each in a transaction of its own, so that one that fails keeps none back. */
    private void each(Condition which, Consumer<Attempt> work) {
        var last = new AtomicLong(Long.MIN_VALUE);
        boolean found = true;
        while (found) {
            found = next(which.and(TENANT.ID.gt(last.get())), last, work);
        }
    }

    private boolean next(Condition which, AtomicLong last, Consumer<Attempt> work) {
        long before = last.get();
        try {
            return rows.work(which, row -> {
                last.set(row.getId());
                work.accept(new Attempt(row, Optional.empty()));
            });
        } catch (RuntimeException failure) {
            LOG.warn("Sign-up of tenant {} could not be swept; the next sweep tries again", id(last), failure);
            return last.get() != before;
        }
    }

    private void finishOrUndo(Attempt attempt) {
        if (provisioning.canBeFinished(attempt)) {
            provisioning.doing().forEach(step -> step.perform(attempt));
            LOG.info("Finished the half-made sign-up of tenant {}", attempt.tenantId());
        } else {
            undo(attempt);
        }
    }

    private void activateOrExpire(Attempt attempt) {
        TenantRecord row = attempt.row();
        if (provisioning.isVerified(attempt)) {
            provisioning.activate(attempt);
            LOG.info("Activated tenant {}: its owner confirmed the e-mail address", attempt.tenantId());
        } else if (row.getCreatedAt().isBefore(ago(settings.verifyWithin()))) {
            undo(attempt);
        }
    }

    private void undo(Attempt attempt) {
        provisioning.undoing().forEach(step -> step.perform(attempt));
        LOG.info("Undid the sign-up of tenant {}", attempt.tenantId());
    }

    private Instant ago(Duration age) {
        return Instant.now(clock).minus(age);
    }

    private static Condition in(BrandState state) {
        return TENANT.STATE.eq(state.name());
    }

    private static String id(AtomicLong last) {
        return Ids.text(last.get());
    }
}
