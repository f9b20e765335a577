package dev.huigu.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.internal.Consultant;
import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.BrandRecord;
import dev.huigu.foundation.schema.app.tables.records.CategoryRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.member.internal.Member;
import dev.huigu.store.internal.Store;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MappingEntitiesIT extends InsideTheContainer {
    @Inject
    EntityManager entityManager;

    private final long id = Ids.next();

    @Test
    void everyEntityBelongsToATenantAndIsReadAsItWasWritten() {
        Tenant tenant = withOneOfEach(newTenant());
        assertThat(types()).hasSizeGreaterThan(5).allMatch(TenantOwned.class::isAssignableFrom);
        for (Class<?> type : types()) {
            assertThat(in(tenant, () -> Specimen.contents(entityManager.find(type, id))))
                    .as(type.getSimpleName())
                    .isEqualTo(Specimen.contents(Specimen.of(type, id)));
        }
    }

    /** The first wall alone: the database would show the rows. */
    @Test
    void noEntityOfAnotherTenantIsFound() {
        Tenant tenant = withOneOfEach(newTenant());
        Tenant other = newTenant();
        for (Class<?> type : types()) {
            in(other, () -> {
                database.enterTenant(tenant.id());
                assertThat(entityManager.find(type, id))
                        .as(type.getSimpleName())
                        .isNull();
                assertThat(all(type)).as(type.getSimpleName()).isEmpty();
                return type;
            });
        }
    }

    /** Else it would change the row of the other tenant that has the same id. */
    @Test
    void everyChangeOfAnEntityNamesItsTenant() {
        Tenant tenant = withOneOfEach(newTenant());
        Tenant other = withOneOfEach(newTenant());
        for (Class<?> type : types()) {
            assertThatThrownBy(() -> in(tenant, () -> {
                        Object mine = entityManager.find(type, id);
                        database.enterTenant(other.id());
                        return change(mine);
                    }))
                    .as(type.getSimpleName())
                    .hasStackTraceContaining(OptimisticLockException.class.getName());
        }
    }

    @Test
    void withoutATenantNoEntityIsRead() {
        assertThatThrownBy(() -> outside(() -> transaction.call(() -> all(Store.class))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No tenant entered");
    }

    private List<? extends Class<?>> types() {
        return entityManager.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .toList();
    }

    private <T> List<T> all(Class<T> type) {
        return entityManager
                .createQuery("select e from " + type.getSimpleName() + " e", type)
                .getResultList();
    }

    private Object change(Object entity) {
        entityManager.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entityManager.flush();
        return entity;
    }

    /** One of each, all with the same id, and what they point to. */
    private Tenant withOneOfEach(Tenant tenant) {
        return in(tenant, () -> {
            insertCategoryAndBrand(tenant.id());
            Stream.concat(Stream.of(Store.class, Consultant.class, Member.class), types().stream())
                    .distinct()
                    .forEach(type -> write(type, tenant.id()));
            return tenant;
        });
    }

    private <T> void write(Class<T> type, long tenantId) {
        if (type == Member.class) {
            insertMember(tenantId);
        }
        entityManager.merge(Specimen.of(type, id));
        entityManager.flush();
    }

    private void insertCategoryAndBrand(long tenantId) {
        database.sql()
                .batchInsert(
                        new CategoryRecord().setTenantId(tenantId).setId(id).setName("奶粉"),
                        new BrandRecord().setTenantId(tenantId).setId(id).setName("惠"))
                .execute();
    }

    /** New members come by statements for many at once; the entity only changes them. */
    private void insertMember(long tenantId) {
        database.sql()
                .executeInsert(new MemberRecord()
                        .setTenantId(tenantId)
                        .setId(id)
                        .setCardNumber("")
                        .setName("")
                        .setNameKey("")
                        .setPhoneCipher("")
                        .setPhoneHash("")
                        .setPhoneTailHash("")
                        .setGender("UNKNOWN")
                        .setBirthdayCalendar("LUNAR")
                        .setCardIssuedOn(LocalDate.EPOCH)
                        .setStoreId(id)
                        .setCreatedAt(Instant.EPOCH)
                        .setVersion(0L));
    }
}
