package dev.huigu.control.signup;

import static dev.huigu.control.signup.ControlPlane.PASSWORD;
import static dev.huigu.control.signup.ControlPlane.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huigu.control.ControlError;
import dev.huigu.control.identity.KeycloakRealm;
import dev.huigu.control.identity.NewPerson;
import dev.huigu.control.identity.Verification;
import dev.huigu.control.testing.SignIn;
import dev.huigu.control.testing.TestKeycloak;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SigningUpIT {
    private final ControlPlane plane = new ControlPlane();

    @Test
    void theOwnerOfANewBrandSignsInToIt() {
        var application = application();

        Brand brand = plane.signUp(application);

        var row = plane.row(application).orElseThrow();
        assertThat(brand).isEqualTo(new Brand(Ids.text(row.getId()), application.slug(), BrandState.ACTIVE));
        var claims =
                SignIn.claims(application.email(), PASSWORD, application.slug()).orElseThrow();
        assertThat(claims.path("sub").asText()).isEqualTo(row.getOwnerSubject());
        assertThat(claims.at("/organization/" + application.slug() + "/id").asText())
                .isEqualTo(row.getOrganizationId());
        assertThat(claims.path("name").asText()).isEqualTo("林晓燕");
    }

    @Test
    void theRowKeepsWhatTheBrandTyped() {
        var application = application();

        plane.signUp(application);

        var row = plane.row(application).orElseThrow();
        assertThat(row.getBrandName()).isEqualTo(application.brand().brandName());
        assertThat(row.getTimeZone()).isEqualTo("Asia/Shanghai");
        assertThat(row.getOwnerEmail()).isEqualTo(application.email());
        assertThat(row.getActivatedAt()).isEqualTo(plane.clock.instant());
    }

    @Test
    void aSlugBelongsToOneBrand() {
        var first = application();
        plane.signUp(first);
        var second = application();

        Refusal refusal = refusalOf(() -> plane.signUp(second.withSlugOf(first)));

        assertThat(refusal.code()).isEqualTo(ControlError.SLUG_TAKEN);
        assertThat(refusal.errors()).singleElement().satisfies(e -> assertThat(e.field())
                .isEqualTo("slug"));
        assertThat(plane.people.findByEmail(second.email())).isEmpty();
    }

    @Test
    void anAddressBelongsToOnePerson() {
        var first = application();
        plane.signUp(first);
        var second = application();

        Refusal refusal = refusalOf(() -> plane.signUp(second.withOwnerOf(first)));

        assertThat(refusal.code()).isEqualTo(ControlError.EMAIL_TAKEN);
        assertThat(plane.row(second)).isEmpty();
        assertThat(plane.organizations.find(second.slug())).isEmpty();
        assertThat(SignIn.claims(first.email(), PASSWORD, first.slug())).isPresent();
    }

    @Test
    void anOrganizationMadeByHandKeepsItsSlug() {
        var application = application();
        plane.organizations.create(application.slug(), "made by hand");
        plane.organizations.open(
                plane.organizations.find(application.slug()).orElseThrow().id());

        Refusal refusal = refusalOf(() -> plane.signUp(application));

        assertThat(refusal.code()).isEqualTo(ControlError.SLUG_TAKEN);
        assertThat(plane.row(application)).isEmpty();
        assertThat(plane.people.findByEmail(application.email())).isEmpty();
    }

    @Test
    void somebodySignedInAddsAnotherBrand() {
        var first = application();
        plane.signUp(first);
        var second = application();
        String subject = plane.row(first).orElseThrow().getOwnerSubject();

        Brand brand = plane.signUps.addBrand(second.brand(), subject);

        assertThat(brand.state()).isEqualTo(BrandState.ACTIVE);
        assertThat(plane.row(second).orElseThrow().getOwnerSubject()).isEqualTo(subject);
        assertThat(SignIn.claims(first.email(), PASSWORD, second.slug())).isPresent();
        assertThat(SignIn.claims(first.email(), PASSWORD, first.slug())).isPresent();
    }

    @Test
    void somebodyWhoIsGoneAddsNoBrand() {
        Refusal refusal =
                refusalOf(() -> plane.signUps.addBrand(application().brand(), "7ae96758-307e-474a-8693-4c8bd32616ec"));

        assertThat(refusal.code()).isEqualTo(CommonError.UNAUTHENTICATED);
    }

    @Test
    void whatKeycloakRefusesByStricterRulesIsSaidAndLeavesNothing() {
        var application = application();

        Refusal refusal = refusalOf(() -> plane.signUps.signUp(application.brand(), application.owner(), "short"));

        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("password");
            assertThat(error.code()).isEqualTo("password-policy");
        });
        assertThat(plane.row(application)).isEmpty();
        assertThat(plane.organizations.find(application.slug())).isEmpty();
    }

    @Test
    void aKeycloakThatDoesNotAnswerIsNotTheCallersFault() {
        var application = application();
        try (var unreachable = KeycloakRealm.connect("http://127.0.0.1:9", "huigu-control", "x")) {
            var cut = new ControlPlane(Verification.NONE, unreachable.realm(KeycloakRealm.REALM));

            assertThat(refusalOf(() -> cut.signUp(application)).code()).isEqualTo(CommonError.UNAVAILABLE);
        }

        plane.sweepLater();
        assertThat(plane.row(application)).isEmpty();
    }

    @Test
    void aPersonLeftBehindByAProcessThatLostItsDatabaseIsNoObstacle() {
        var application = application();
        plane.people.create(new NewPerson(
                "林晓燕", application.email(), Optional.of("left behind by it"), Optional.of(Ids.text(Ids.next()))));
        plane.organizations.create(application.slug(), Ids.text(Ids.next()));

        assertThat(plane.signUp(application).state()).isEqualTo(BrandState.ACTIVE);
        assertThat(SignIn.claims(application.email(), PASSWORD, application.slug()))
                .isPresent();
    }

    @Test
    void theServiceClientMayDoNothingElse() {
        assertThatThrownBy(() -> TestKeycloak.get()
                        .realm()
                        .toRepresentation()
                        .getClients()
                        .size())
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> TestKeycloak.get().realm().clients().findAll()).isInstanceOf(ForbiddenException.class);
    }

    private static Refusal refusalOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
