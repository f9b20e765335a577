package dev.huigu.control.person;

import static dev.huigu.foundation.schema.control.Tables.TENANT;

import dev.huigu.control.ControlError;
import dev.huigu.control.identity.NewPerson;
import dev.huigu.control.identity.Organizations;
import dev.huigu.control.identity.People;
import dev.huigu.control.identity.Person;
import dev.huigu.control.identity.Verification;
import dev.huigu.control.signup.BrandState;
import dev.huigu.control.signup.SignUpSettings;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.control.tables.records.TenantRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Makes the people of a brand able to sign in. Asked again after a crash it goes on where it stopped, so the platform
 * may repeat a call whose answer it lost.
 */
@Singleton
public class Identities {
    private final Database database;
    private final People people;
    private final Organizations organizations;
    private final StaffRows staff;
    private final Invitations invitations;
    private final SignUpSettings settings;

    @Inject
    public Identities(
            Database database,
            People people,
            Organizations organizations,
            StaffRows staff,
            Invitations invitations,
            SignUpSettings settings) {
        this.database = database;
        this.people = people;
        this.organizations = organizations;
        this.staff = staff;
        this.invitations = invitations;
        this.settings = settings;
    }

    /** @param password empty: the person is invited to set one, unless they have one already */
    public Identity add(long tenantId, String organizationId, String name, String email, Optional<String> password) {
        TenantRecord tenant = tenant(tenantId, organizationId);
        Person person = findOrMake(name, email, password);
        if (!person.admitted() && person.signUp().isPresent()) {
            throw emailTaken("This person is signing a brand up at the moment. Try again in a minute.");
        }
        if (organizations.hasMember(organizationId, person.subject())) {
            refuseStaff(tenant, person);
        } else {
            join(organizationId, person, password);
        }
        return people.hasPassword(person.subject())
                ? new Identity(person.subject(), null)
                : invitations.invite(tenant, person);
    }

    private TenantRecord tenant(long tenantId, String organizationId) {
        return database.sql()
                .selectFrom(TENANT)
                .where(TENANT.ID.eq(tenantId))
                .and(TENANT.ORGANIZATION_ID.eq(organizationId))
                .and(TENANT.STATE.eq(BrandState.ACTIVE.name()))
                .fetchOptional()
                .orElseThrow(() -> Refusal.notFound("brand"));
    }

    private Person findOrMake(String name, String email, Optional<String> password) {
        return people.findByEmail(email).orElseGet(() -> {
            people.create(new NewPerson(name, email, password, Optional.empty()));
            return people.findByEmail(email).orElseThrow(() -> new IllegalStateException("A person made is not found"));
        });
    }

    private void join(String organizationId, Person person, Optional<String> password) {
        boolean belongsNowhere = organizations.of(person.subject()).isEmpty();
        if (!belongsNowhere && settings.verification() == Verification.BY_EMAIL && !person.emailVerified()) {
            throw new Refusal(
                    ControlError.EMAIL_UNCONFIRMED,
                    "This person works for another brand and has not confirmed the e-mail address yet.");
        }
        // Only somebody without any brand: whoever sets the password of a member elsewhere could act there.
        if (belongsNowhere && password.isPresent() && !people.hasPassword(person.subject())) {
            people.setFirstPassword(person.subject(), password.get());
        }
        organizations.addMember(organizationId, person.subject());
    }

    /** A member who is not on the staff was left by a call that the platform did not get to use. */
    private void refuseStaff(TenantRecord tenant, Person person) {
        if (person.subject().equals(tenant.getOwnerSubject()) || staff.has(tenant.getId(), person.subject())) {
            throw emailTaken("Somebody with this e-mail address works for the brand already.");
        }
    }

    private static Refusal emailTaken(String detail) {
        return new Refusal(ControlError.EMAIL_TAKEN, detail);
    }
}
