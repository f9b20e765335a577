package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.idempotency.Idempotency;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.staff.StaffError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes people on and changes what they may do. Owners alone decide over owners. */
@Singleton
public class StaffDesk {
    private final StaffRepository staff;
    private final Workplaces workplaces;
    private final Identities identities;
    private final Tenants tenants;
    private final TenantContext tenant;
    private final Caller caller;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Clock clock;

    @Inject
    public StaffDesk(
            StaffRepository staff,
            Workplaces workplaces,
            Identities identities,
            Tenants tenants,
            TenantContext tenant,
            Caller caller,
            Transactions transactions,
            Idempotency idempotency,
            Clock clock) {
        this.staff = staff;
        this.workplaces = workplaces;
        this.identities = identities;
        this.tenants = tenants;
        this.tenant = tenant;
        this.caller = caller;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * Checks, has the identity made, and only then writes the row: no connection is held while the identity
     * provider works, and a second attempt after a crash finds the identity and goes on. The same invitation again
     * is answered with the row it made, unless it carries an Idempotency-Key: the answer may hold the invitation's link,
     * so it is not kept.
     */
    Invited invite(Invitation invitation) {
        mustOwnersDecide(invitation.roles().contains(Role.OWNER));
        Workplace workplace = transactions.call(() -> {
            idempotency.mustBeNew();
            return workplaces.of(invitation.storeCode(), invitation.consultantCode());
        });
        Tenants.Standing standing = tenants.findStanding(tenant.id()).orElseThrow();
        Identities.Made identity = identities.make(standing, invitation);
        Staff person = transactions.call(() -> takeOnOnce(identity.subject(), invitation, workplace));
        return new Invited(Ids.text(person.id()), person.name(), sorted(person.roles()), identity.invitationUrl());
    }

    private Staff takeOnOnce(String subject, Invitation invitation, Workplace workplace) {
        idempotency.mustBeNew();
        Staff person = takeOn(subject, invitation, workplace);
        idempotency.keepDone(Response.Status.CREATED.getStatusCode());
        return person;
    }

    private Staff takeOn(String subject, Invitation invitation, Workplace workplace) {
        Optional<Staff> known = staff.findBySubject(subject);
        if (known.isPresent()) {
            return known.filter(person -> person.isAs(invitation.name(), invitation.roles(), workplace))
                    .orElseThrow(StaffRepository::alreadyStaff);
        }
        Staff person = new Staff(
                new Staff.Identity(subject, invitation.name(), invitation.email()),
                invitation.roles(),
                workplace,
                clock.instant());
        staff.add(person);
        return person;
    }

    void change(Staff person, StaffChange change) {
        boolean wasOwner = person.isOwner();
        boolean isOwner = change.active() && change.roles().contains(Role.OWNER);
        mustOwnersDecide(person.roles().contains(Role.OWNER) || change.roles().contains(Role.OWNER));
        if (wasOwner && !isOwner && staff.lockOwners().equals(List.of(person.id()))) {
            throw new Refusal(StaffError.LAST_OWNER, "This is the last owner. Make somebody else an owner first.");
        }
        person.change(
                change.name(),
                change.roles(),
                change.active(),
                workplaces.of(change.storeCode(), change.consultantCode()));
        staff.store();
    }

    private void mustOwnersDecide(boolean aboutAnOwner) {
        if (aboutAnOwner && !caller.may(Permission.ACCOUNT)) {
            throw new Refusal(StaffError.OWNER_RIGHTS, "Only an owner decides over owners.");
        }
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }
}
