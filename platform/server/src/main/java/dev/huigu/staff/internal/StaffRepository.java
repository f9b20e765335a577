package dev.huigu.staff.internal;

import static dev.huigu.foundation.schema.app.Tables.STAFF;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.UniqueConflict;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.staff.StaffError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

@Singleton
public class StaffRepository {
    private final EntityManager entityManager;
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public StaffRepository(EntityManager entityManager, Database database, TenantContext tenant) {
        this.entityManager = entityManager;
        this.database = database;
        this.tenant = tenant;
    }

    void add(Staff person) {
        entityManager.persist(person);
        store();
    }

    /** @throws Refusal 409 if another person is the consultant already */
    void store() {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (UniqueConflict.isOn("staff_consultant", e)) {
                throw new Refusal(StaffError.CONSULTANT_TAKEN, "Somebody else signs in as this consultant already.");
            }
            throw UniqueConflict.isOn("staff_subject", e) ? alreadyStaff() : e;
        }
    }

    static Refusal alreadyStaff() {
        return new Refusal(
                StaffError.ALREADY_STAFF,
                "This person works for the brand already. Change roles on the list of staff.");
    }

    Optional<Staff> findBySubject(String subject) {
        return entityManager
                .createQuery("select s from Staff s where s.subject = :subject", Staff.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal 404 */
    Staff get(String id) {
        return Ids.find(id).stream()
                .mapToObj(number -> entityManager.find(Staff.class, number))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("person"));
    }

    /** In the order in which they came. */
    List<Staff> list(Optional<Cursor> after, int size) {
        return entityManager
                .createQuery("select s from Staff s where s.id > :after order by s.id", Staff.class)
                .setParameter("after", after.map(cursor -> cursor.number(0)).orElse(Long.MIN_VALUE))
                .setMaxResults(size)
                .getResultList();
    }

    /** The active owners, locked: two who take each other's rights away at once wait for one another. */
    List<Long> lockOwners() {
        return database.sql()
                .select(STAFF.ID)
                .from(STAFF)
                .where(STAFF.TENANT_ID.eq(tenant.id()))
                .and(STAFF.ACTIVE)
                .and(STAFF.ROLES.contains("OWNER"))
                .orderBy(STAFF.ID)
                .forUpdate()
                .fetch(STAFF.ID);
    }
}
