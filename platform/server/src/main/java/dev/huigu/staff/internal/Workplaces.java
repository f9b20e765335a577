package dev.huigu.staff.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;

import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.impl.DSL;

/** Where people work, between the codes of the API and the ids of the rows. */
@Singleton
public class Workplaces {
    private final Stores stores;
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public Workplaces(Stores stores, Database database, TenantContext tenant) {
        this.stores = stores;
        this.database = database;
        this.tenant = tenant;
    }

    /** @throws Refusal 422 naming the field of a code that does not exist */
    Workplace of(String storeCode, String consultantCode) {
        Long storeId = storeCode == null
                ? null
                : stores.getByCode(storeCode, "storeCode").id();
        return new Workplace(storeId, consultantCode == null ? null : consultantId(consultantCode));
    }

    private Long consultantId(String code) {
        return database.sql()
                .select(CONSULTANT.ID)
                .from(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.CODE.eq(code))
                .fetchOptional(CONSULTANT.ID)
                .orElseThrow(() -> Refusal.unknownReference(
                        "consultantCode", "There is no consultant with code %s.".formatted(code)));
    }

    /** People with the codes of their workplaces, by two statements however many they are. */
    List<StaffView> views(List<Staff> people) {
        Map<Long, Stores.Ref> storesById = stores.byIds(people.stream()
                .map(person -> person.workplace().storeId())
                .filter(Objects::nonNull)
                .toList());
        Map<Long, String> consultants = consultantCodes(people.stream()
                .map(person -> person.workplace().consultantId())
                .filter(Objects::nonNull)
                .toList());
        return people.stream()
                .map(person -> view(person, storesById.get(person.workplace().storeId()), consultants))
                .toList();
    }

    private static StaffView view(Staff person, Stores.Ref store, Map<Long, String> consultants) {
        List<Role> roles = person.roles().stream().sorted().toList();
        return new StaffView(
                Ids.text(person.id()),
                person.name(),
                person.email(),
                roles,
                store == null ? null : store.code(),
                consultants.get(person.workplace().consultantId()),
                person.isActive());
    }

    private Map<Long, String> consultantCodes(List<Long> ids) {
        return database.sql()
                .select(CONSULTANT.ID, CONSULTANT.CODE)
                .from(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .fetchMap(CONSULTANT.ID, CONSULTANT.CODE);
    }
}
