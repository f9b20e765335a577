package dev.huigu.control.signup;

import static dev.huigu.foundation.schema.control.Tables.TENANT;

import dev.huigu.control.ControlError;
import dev.huigu.control.identity.People;
import dev.huigu.control.identity.Person;
import dev.huigu.control.identity.Verification;
import dev.huigu.control.input.BrandInput;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brands sign themselves up: wholly, or not at all. What a crash leaves is the {@link Sweeper}'s. */
@Singleton
public class SignUps {
    private static final Logger LOG = LoggerFactory.getLogger(SignUps.class);

    private final TenantRows rows;
    private final Provisioning provisioning;
    private final People people;
    private final SignUpSettings settings;

    @Inject
    public SignUps(TenantRows rows, Provisioning provisioning, People people, SignUpSettings settings) {
        this.rows = rows;
        this.provisioning = provisioning;
        this.people = people;
        this.settings = settings;
    }

    /** A brand with a person who is new to us. */
    public Brand signUp(BrandInput brand, Owner owner, String password) {
        return signUp(brand, owner, Optional.of(password), provisioning.doing());
    }

    /** Another brand of a person who is signed in. */
    public Brand addBrand(BrandInput brand, String subject) {
        Person person = people.find(subject)
                .filter(Person::admitted)
                .orElseThrow(() -> new Refusal(CommonError.UNAUTHENTICATED, "Sign in again."));
        if (settings.verification() == Verification.BY_EMAIL && !person.emailVerified()) {
            throw new Refusal(ControlError.EMAIL_UNCONFIRMED, "Confirm your e-mail address first.");
        }
        var owner = new Owner(person.name(), person.email(), Optional.of(subject));
        return signUp(brand, owner, Optional.empty(), provisioning.doing());
    }

    /** The steps are given so that a test can end a sign-up between any two of them. */
    Brand signUp(BrandInput brand, Owner owner, Optional<String> password, List<Step> steps) {
        long tenantId = rows.reserve(brand, owner);
        try {
            return complete(tenantId, password, steps);
        } catch (Refusal refusal) {
            undo(tenantId);
            throw refusal;
        } catch (RuntimeException failure) {
            LOG.warn("Sign-up of tenant {} failed and is undone", Ids.text(tenantId), failure);
            undo(tenantId);
            throw unavailable();
        }
    }

    private Brand complete(long tenantId, Optional<String> password, List<Step> steps) {
        var made = new AtomicReference<Brand>();
        rows.work(TENANT.ID.eq(tenantId), row -> {
            var attempt = new Attempt(row, password);
            steps.forEach(step -> step.perform(attempt));
            made.set(new Brand(attempt.tenantId(), row.getSlug(), attempt.state()));
        });
        return Optional.ofNullable(made.get()).orElseThrow(SignUps::unavailable);
    }

    /** Where even this fails, the sweeper does it later. */
    private void undo(long tenantId) {
        try {
            rows.work(TENANT.ID.eq(tenantId).and(TENANT.STATE.eq(BrandState.PENDING.name())), row -> {
                var attempt = new Attempt(row, Optional.empty());
                provisioning.undoing().forEach(step -> step.perform(attempt));
            });
        } catch (RuntimeException failure) {
            LOG.warn("Undoing the sign-up of tenant {} is left to the sweeper", Ids.text(tenantId), failure);
        }
    }

    private static Refusal unavailable() {
        return new Refusal(
                CommonError.UNAVAILABLE, "Signing up is not possible at the moment. Nothing was kept; try again soon.");
    }
}
