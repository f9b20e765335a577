package dev.huigu.control.signup;

import static dev.huigu.control.signup.ControlPlane.PASSWORD;
import static dev.huigu.control.signup.ControlPlane.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huigu.control.ControlError;
import dev.huigu.control.identity.Verification;
import dev.huigu.control.signup.ControlPlane.Application;
import dev.huigu.control.testing.MailedLink;
import dev.huigu.control.testing.SignIn;
import dev.huigu.control.testing.TestKeycloak;
import dev.huigu.foundation.problem.Refusal;
import org.junit.jupiter.api.Test;

class ConfirmingByEmailIT {
    private final ControlPlane plane =
            new ControlPlane(Verification.BY_EMAIL, TestKeycloak.get().realm());
    private final Application application = application();

    @Test
    void aBrandWaitsForItsOwnersConfirmation() throws Exception {
        assertThat(plane.signUp(application).state()).isEqualTo(BrandState.PENDING_VERIFICATION);
        plane.sweepLater();
        assertThat(state()).isEqualTo("PENDING_VERIFICATION");
        assertThat(SignIn.claims(application.email(), PASSWORD, application.slug()))
                .isEmpty();

        MailedLink.open(application.email());
        plane.sweepLater();

        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(SignIn.claims(application.email(), PASSWORD, application.slug()))
                .isPresent();
    }

    @Test
    void aBrandWhoseOwnerNeverConfirmsIsUndone() {
        plane.signUp(application);
        plane.clock.advance(ControlPlane.VERIFY_WITHIN);
        plane.sweepLater();

        assertThat(plane.row(application)).isEmpty();
        assertThat(plane.organizations.find(application.slug())).isEmpty();
        assertThat(plane.people.findByEmail(application.email())).isEmpty();
    }

    @Test
    void whoHasNotConfirmedAddsNoOtherBrand() {
        plane.signUp(application);
        String subject = plane.row(application).orElseThrow().getOwnerSubject();

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> plane.signUps.addBrand(application().brand(), subject));

        assertThat(refusal.code()).isEqualTo(ControlError.EMAIL_UNCONFIRMED);
    }

    private String state() {
        return plane.row(application).orElseThrow().getState();
    }
}
