package dev.huigu.control.signup;

import dev.huigu.control.identity.Verification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What makes a brand of a reserved row, and what takes it back.
 *
 * <p>The order is such that a crash between any two steps leaves nothing that works by half: nobody can sign in
 * before the last but one, and the row says PENDING until the last.
 */
@Singleton
class Provisioning {
    private final OwnOrganization organization;
    private final OwnOwner owner;
    private final SignUpSettings settings;
    private final Clock clock;

    @Inject
    Provisioning(OwnOrganization organization, OwnOwner owner, SignUpSettings settings, Clock clock) {
        this.organization = organization;
        this.owner = owner;
        this.settings = settings;
        this.clock = clock;
    }

    List<Step> doing() {
        return List.of(
                owner::refuseTakenEmail,
                organization::make,
                owner::make,
                owner::join,
                organization::open,
                attempt -> owner.admit(attempt, settings.verification()),
                this::complete);
    }

    List<Step> undoing() {
        return List.of(
                owner::remove, organization::remove, attempt -> attempt.row().delete());
    }

    /** The password came with the owner, so an owner with a password lacks only steps that need none. */
    boolean canBeFinished(Attempt attempt) {
        return owner.canSignIn(attempt);
    }

    boolean isVerified(Attempt attempt) {
        return owner.isVerified(attempt);
    }

    void complete(Attempt attempt) {
        boolean waits = settings.verification() == Verification.BY_EMAIL && !owner.isVerified(attempt);
        if (waits) {
            owner.sendVerification(attempt);
            store(attempt, BrandState.PENDING_VERIFICATION);
        } else {
            activate(attempt);
        }
    }

    void activate(Attempt attempt) {
        attempt.row().setActivatedAt(Instant.now(clock));
        store(attempt, BrandState.ACTIVE);
    }

    private static void store(Attempt attempt, BrandState state) {
        attempt.row().setState(state.name());
        attempt.row().update();
    }
}
