package dev.huigu.staff.internal;

import dev.huigu.consultant.Consultants;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Where people work, between the codes of the API and the ids of the rows. */
@Singleton
public class Workplaces {
    private final Stores stores;
    private final Consultants consultants;

    @Inject
    public Workplaces(Stores stores, Consultants consultants) {
        this.stores = stores;
        this.consultants = consultants;
    }

    /** @throws Refusal 422 naming the field of a code that does not exist */
    Workplace of(String storeCode, String consultantCode) {
        Long storeId = storeCode == null
                ? null
                : stores.getByCode(storeCode, "storeCode").id();
        return new Workplace(storeId, consultantCode == null ? null : consultantId(consultantCode));
    }

    private Long consultantId(String code) {
        return Optional.ofNullable(consultants.idsByCode(List.of(code)).get(code))
                .orElseThrow(() -> Refusal.unknownReference(
                        "consultantCode", "There is no consultant with code %s.".formatted(code)));
    }

    /** People with the codes of their workplaces, by two statements however many they are. */
    List<StaffView> views(List<Staff> people) {
        Map<Long, Stores.Ref> storesById = stores.byIds(ids(people, Workplace::storeId));
        Map<Long, String> consultantCodes = consultants.codesById(ids(people, Workplace::consultantId));
        return people.stream()
                .map(person -> view(
                        person,
                        find(storesById, person.workplace().storeId())
                                .map(Stores.Ref::code)
                                .orElse(null),
                        find(consultantCodes, person.workplace().consultantId()).orElse(null)))
                .toList();
    }

    private static List<Long> ids(List<Staff> people, Function<Workplace, Long> which) {
        return people.stream()
                .map(Staff::workplace)
                .map(which)
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> Optional<T> find(Map<Long, T> byId, Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    private static StaffView view(Staff person, String storeCode, String consultantCode) {
        List<Role> roles = person.roles().stream().sorted().toList();
        return new StaffView(
                Ids.text(person.id()),
                person.name(),
                person.email(),
                roles,
                storeCode,
                consultantCode,
                person.isActive());
    }
}
