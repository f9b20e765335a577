package dev.huigu.staff.internal;

import static dev.huigu.foundation.schema.app.Tables.API_KEY;
import static dev.huigu.foundation.schema.app.Tables.STAFF;

import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.access.Scope;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Reads who signs in, in a transaction that announces the tenant by itself: no request works for one yet. */
@ApplicationScoped
public class StaffLookup {
    @Inject
    Database database;

    @Inject
    Clock clock;

    record Person(String id, Set<Role> roles, boolean active, Long storeId, Long consultantId) {}

    record Key(String id, Set<Scope> scopes) {}

    /** The person of the subject; the owner's row is made here at the first call. */
    @Transactional
    Optional<Person> find(Tenants.Standing standing, String subject) {
        long tenantId = standing.tenant().id();
        database.enterTenant(tenantId);
        Optional<Person> person = find(tenantId, subject);
        if (person.isEmpty() && subject.equals(standing.ownerSubject())) {
            makeOwner(standing);
            return find(tenantId, subject);
        }
        return person;
    }

    private Optional<Person> find(long tenantId, String subject) {
        return database.sql()
                .selectFrom(STAFF)
                .where(STAFF.TENANT_ID.eq(tenantId))
                .and(STAFF.SUBJECT.eq(subject))
                .fetchOptional(row -> new Person(
                        Ids.text(row.getId()),
                        Codes.roles(row.getRoles()),
                        row.getActive(),
                        row.getStoreId(),
                        row.getConsultantId()));
    }

    /** Two first requests at once make one row. */
    private void makeOwner(Tenants.Standing standing) {
        database.sql()
                .insertInto(STAFF)
                .set(STAFF.TENANT_ID, standing.tenant().id())
                .set(STAFF.ID, Ids.next())
                .set(STAFF.SUBJECT, standing.ownerSubject())
                .set(STAFF.NAME, standing.ownerName())
                .set(STAFF.EMAIL, standing.ownerEmail())
                .set(STAFF.ROLES, Role.OWNER.name())
                .set(STAFF.ACTIVE, true)
                .set(STAFF.CREATED_AT, clock.instant())
                .set(STAFF.VERSION, 1L)
                .onConflict(STAFF.TENANT_ID, STAFF.SUBJECT)
                .doNothing()
                .execute();
    }

    /** The key of the hash, unless it is revoked. */
    @Transactional
    Optional<Key> findKey(long tenantId, String secretHash) {
        database.enterTenant(tenantId);
        return database.sql()
                .selectFrom(API_KEY)
                .where(API_KEY.TENANT_ID.eq(tenantId))
                .and(API_KEY.SECRET_HASH.eq(secretHash))
                .and(API_KEY.REVOKED_AT.isNull())
                .fetchOptional(row -> new Key(Ids.text(row.getId()), Codes.scopes(row.getScopes())));
    }
}
