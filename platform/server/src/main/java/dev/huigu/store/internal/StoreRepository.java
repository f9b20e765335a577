package dev.huigu.store.internal;

import dev.huigu.foundation.db.UniqueConflict;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

@Singleton
public class StoreRepository {
    private final EntityManager entityManager;

    @Inject
    public StoreRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws Refusal 409 if another store has the code */
    void add(Store store) {
        try {
            entityManager.persist(store);
            entityManager.flush();
        } catch (PersistenceException e) {
            throw UniqueConflict.isOn("store_code", e) ? Stores.codeTaken(store.code()) : e;
        }
    }

    /** @throws Refusal 404 */
    Store get(String id) {
        return Ids.find(id).stream()
                .mapToObj(number -> entityManager.find(Store.class, number))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("store"));
    }

    /** Writes what was changed now, so that the version is the one that the answer shows. */
    void store() {
        entityManager.flush();
    }

    /** By code. */
    List<Store> list(Optional<Cursor> after, int size) {
        return entityManager
                .createQuery("select s from Store s where s.code > :after order by s.code", Store.class)
                .setParameter("after", after.map(cursor -> cursor.text(0)).orElse(""))
                .setMaxResults(size)
                .getResultList();
    }
}
