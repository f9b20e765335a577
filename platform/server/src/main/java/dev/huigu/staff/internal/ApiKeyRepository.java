package dev.huigu.staff.internal;

import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@Singleton
public class ApiKeyRepository {
    private final EntityManager entityManager;

    @Inject
    public ApiKeyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(ApiKey key) {
        entityManager.persist(key);
    }

    /** @throws Refusal 404 */
    ApiKey get(String id) {
        return Ids.find(id).stream()
                .mapToObj(number -> entityManager.find(ApiKey.class, number))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("API key"));
    }

    /** In the order in which they were made. */
    List<ApiKey> list(Optional<Cursor> after, int size) {
        return entityManager
                .createQuery("select k from ApiKey k where k.id > :after order by k.id", ApiKey.class)
                .setParameter("after", after.map(cursor -> cursor.number(0)).orElse(Long.MIN_VALUE))
                .setMaxResults(size)
                .getResultList();
    }
}
