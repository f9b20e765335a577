package dev.huigu.control.person;

import static dev.huigu.control.signup.ControlPlane.PASSWORD;
import static dev.huigu.control.signup.ControlPlane.application;
import static dev.huigu.foundation.schema.app.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huigu.control.ControlError;
import dev.huigu.control.signup.ControlPlane;
import dev.huigu.control.signup.ControlPlane.Application;
import dev.huigu.control.testing.SignIn;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.control.tables.records.TenantRecord;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MakingIdentitiesIT {
    private final ControlPlane plane = new ControlPlane();
    private final Application brand = application();
    private final String email = "zhao-" + brand.email();

    MakingIdentitiesIT() {
        plane.signUp(brand);
    }

    @Test
    void aPersonMadeWithAPasswordSignsInAtOnce() {
        Identity identity = add(brand, email, Optional.of("password of Zhao"));

        assertThat(identity.invitationUrl()).isNull();
        assertThat(SignIn.claims(email, "password of Zhao", brand.slug())
                        .orElseThrow()
                        .path("sub")
                        .asText())
                .isEqualTo(identity.subject());
    }

    @Test
    void aPersonWithoutAPasswordSetsOneByInvitation() {
        Identity identity = add(brand, email, Optional.empty());
        String token = tokenOf(identity);

        assertThat(plane.invitations.look(token))
                .isEqualTo(new Invitation(brand.slug(), brand.brand().brandName(), "赵敏", email));
        plane.invitations.accept(token, "password of Zhao");

        assertThat(SignIn.claims(email, "password of Zhao", brand.slug())).isPresent();
    }

    @Test
    void anInvitationHoldsOnce() {
        String token = tokenOf(add(brand, email, Optional.empty()));
        plane.invitations.accept(token, "password of Zhao");

        assertThat(codeOf(() -> plane.invitations.accept(token, "password of a thief")))
                .isEqualTo("invitation-invalid");
        assertThat(codeOf(() -> plane.invitations.look(token))).isEqualTo("invitation-invalid");
        assertThat(SignIn.claims(email, "password of Zhao", brand.slug())).isPresent();
    }

    @Test
    void anInvitationHoldsForAWeek() {
        String token = tokenOf(add(brand, email, Optional.empty()));
        plane.clock.advance(Duration.ofDays(7));

        assertThat(codeOf(() -> plane.invitations.look(token))).isEqualTo("invitation-invalid");
    }

    @Test
    void aPersonOfAnotherBrandJoinsAndKeepsThePassword() {
        Application other = application();
        plane.signUp(other);

        Identity identity = add(brand, other.email(), Optional.of("set by somebody else"));

        assertThat(identity.invitationUrl()).isNull();
        assertThat(SignIn.claims(other.email(), PASSWORD, brand.slug())).isPresent();
        assertThat(SignIn.claims(other.email(), PASSWORD, other.slug())).isPresent();
        assertThat(SignIn.claims(other.email(), "set by somebody else", brand.slug()))
                .isEmpty();
    }

    @Test
    void nobodySetsTheFirstPasswordOfAnotherBrandsMember() {
        Application other = application();
        plane.signUp(other);
        add(other, email, Optional.empty());

        Identity identity = add(brand, email, Optional.of("set by somebody else"));

        assertThat(identity.invitationUrl()).isNotNull();
        assertThat(SignIn.claims(email, "set by somebody else", other.slug())).isEmpty();
    }

    @Test
    void whoWorksForTheBrandAlreadyIsRefused() {
        Identity identity = add(brand, email, Optional.of("password of Zhao"));
        employ(identity.subject());

        assertThat(codeOf(() -> add(brand, email, Optional.empty()))).isEqualTo(ControlError.EMAIL_TAKEN.code());
        assertThat(codeOf(() -> add(brand, brand.email(), Optional.empty())))
                .isEqualTo(ControlError.EMAIL_TAKEN.code());
    }

    @Test
    void aCallWhoseAnswerWasLostIsRepeated() {
        Identity first = add(brand, email, Optional.of("password of Zhao"));

        assertThat(add(brand, email, Optional.of("password of Zhao"))).isEqualTo(first);
    }

    @Test
    void anotherBrandsOrganizationIsNotFound() {
        Application other = application();
        plane.signUp(other);
        TenantRecord own = plane.row(brand).orElseThrow();
        String foreign = plane.row(other).orElseThrow().getOrganizationId();

        assertThat(codeOf(() -> plane.identities.add(own.getId(), foreign, "赵敏", email, Optional.empty())))
                .isEqualTo(CommonError.NOT_FOUND.code());
        assertThat(plane.people.findByEmail(email)).isEmpty();
    }

    private Identity add(Application application, String address, Optional<String> password) {
        TenantRecord tenant = plane.row(application).orElseThrow();
        return plane.identities.add(tenant.getId(), tenant.getOrganizationId(), "赵敏", address, password);
    }

    /** As the platform does with the answer. */
    private void employ(String subject) {
        long tenantId = plane.row(brand).orElseThrow().getId();
        plane.database.sql().transaction(transaction -> {
            var sql = transaction.dsl();
            sql.execute("select app.set_tenant(?)", tenantId);
            sql.insertInto(STAFF)
                    .set(STAFF.TENANT_ID, tenantId)
                    .set(STAFF.ID, Ids.next())
                    .set(STAFF.SUBJECT, subject)
                    .set(STAFF.NAME, "赵敏")
                    .set(STAFF.ROLES, "SERVICE")
                    .set(STAFF.ACTIVE, true)
                    .set(STAFF.CREATED_AT, plane.clock.instant())
                    .set(STAFF.VERSION, 1L)
                    .execute();
        });
    }

    private static String tokenOf(Identity identity) {
        return identity.invitationUrl().substring(identity.invitationUrl().indexOf('#') + 1);
    }

    private static String codeOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code().code();
    }
}
