package dev.huigu.control.signup;

import dev.huigu.control.ControlError;
import dev.huigu.control.identity.NewPerson;
import dev.huigu.control.identity.Organizations;
import dev.huigu.control.identity.People;
import dev.huigu.control.identity.Person;
import dev.huigu.control.identity.Verification;
import dev.huigu.foundation.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;

/**
 * The owner of a sign-up. A person made by it carries its tenant's id until admitted, and is its organization's
 * member after; so nobody else of the same address is ever taken for the owner, changed or deleted.
 */
@Singleton
class OwnOwner {
    private final People people;
    private final Organizations organizations;
    private final OwnOrganization organization;

    @Inject
    OwnOwner(People people, Organizations organizations, OwnOrganization organization) {
        this.people = people;
        this.organizations = organizations;
        this.organization = organization;
    }

    /** Empty where the owner is not made yet. */
    Optional<Person> find(Attempt attempt) {
        String subject = attempt.row().getOwnerSubject();
        return subject == null
                ? people.findByEmail(attempt.row().getOwnerEmail()).filter(found -> isOwn(found, attempt))
                : people.find(subject);
    }

    /** @throws Refusal where the address belongs to somebody else */
    void refuseTakenEmail(Attempt attempt) {
        if (attempt.row().getOwnerSubject() != null) {
            return;
        }
        Optional<Person> other =
                people.findByEmail(attempt.row().getOwnerEmail()).filter(found -> !isOwn(found, attempt));
        if (other.filter(found -> isLeftover(found, attempt)).isPresent()) {
            people.delete(other.get().subject());
        } else if (other.isPresent()) {
            throw emailTaken();
        }
    }

    void make(Attempt attempt) {
        if (find(attempt).isEmpty()) {
            var row = attempt.row();
            var owner = new NewPerson(
                    row.getOwnerName(), row.getOwnerEmail(), attempt.password(), Optional.of(attempt.tenantId()));
            people.create(owner);
        }
        attempt.row()
                .setOwnerSubject(find(attempt).orElseThrow(OwnOwner::emailTaken).subject());
    }

    void join(Attempt attempt) {
        organizations.addMember(attempt.row().getOrganizationId(), attempt.row().getOwnerSubject());
    }

    void admit(Attempt attempt, Verification verification) {
        if (find(attempt).filter(Person::admitted).isEmpty()) {
            people.admit(attempt.row().getOwnerSubject(), verification);
        }
    }

    boolean canSignIn(Attempt attempt) {
        return find(attempt)
                .filter(owner -> people.hasPassword(owner.subject()))
                .isPresent();
    }

    boolean isVerified(Attempt attempt) {
        return find(attempt).filter(Person::emailVerified).isPresent();
    }

    void sendVerification(Attempt attempt) {
        people.sendVerification(attempt.row().getOwnerSubject());
    }

    /** Somebody who was there before the sign-up stays, and who meanwhile belongs to another brand, too. */
    void remove(Attempt attempt) {
        boolean wasThereBefore =
                attempt.state() == BrandState.PENDING && attempt.row().getOwnerSubject() != null;
        if (!wasThereBefore) {
            find(attempt)
                    .map(Person::subject)
                    .filter(subject -> belongsToNothingElse(subject, attempt))
                    .ifPresent(people::delete);
        }
    }

    private boolean belongsToNothingElse(String subject, Attempt attempt) {
        var others = new HashSet<>(organizations.of(subject));
        organization.find(attempt).ifPresent(own -> others.remove(own.id()));
        return others.isEmpty();
    }

    private boolean isOwn(Person person, Attempt attempt) {
        return person.signUp().equals(Optional.of(attempt.tenantId()))
                || organization
                        .find(attempt)
                        .filter(own -> organizations.hasMember(own.id(), person.subject()))
                        .isPresent();
    }

    /** Never admitted, and of a sign-up that nobody remembers: made by a process that had lost its database. */
    private static boolean isLeftover(Person person, Attempt attempt) {
        return !person.admitted()
                && person.signUp().filter(id -> !attempt.knows(id)).isPresent();
    }

    private static Refusal emailTaken() {
        return Refusals.field(
                ControlError.EMAIL_TAKEN,
                "ownerEmail",
                "Somebody with this e-mail address exists. Sign in, and add the brand there.");
    }
}
