package dev.huigu.consultant;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import dev.huigu.consultant.internal.GroupMemberships;
import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds consultants by code and makes many at once. */
@Singleton
public class Consultants {
    private final Database database;
    private final TenantContext tenant;
    private final PersonalData personalData;
    private final Clock clock;
    private final Stores stores;
    private final GroupMemberships groups;

    @Inject
    public Consultants(
            Database database,
            TenantContext tenant,
            PersonalData personalData,
            Clock clock,
            Stores stores,
            GroupMemberships groups) {
        this.database = database;
        this.tenant = tenant;
        this.personalData = personalData;
        this.clock = clock;
        this.stores = stores;
        this.groups = groups;
    }

    /** In one statement, those who left included; a code without a consultant is missing from the answer. */
    public Map<String, Long> idsByCode(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : database.sql()
                        .select(CONSULTANT.CODE, CONSULTANT.ID)
                        .from(CONSULTANT)
                        .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                        .and(CONSULTANT.CODE.eq(any(codes.toArray(String[]::new))))
                        .fetchMap(CONSULTANT.CODE, CONSULTANT.ID);
    }

    /** In one statement; the way back of {@link #idsByCode}. */
    public Map<Long, String> codesById(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql()
                        .select(CONSULTANT.ID, CONSULTANT.CODE)
                        .from(CONSULTANT)
                        .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                        .and(CONSULTANT.ID.eq(any(ids.toArray(Long[]::new))))
                        .fetchMap(CONSULTANT.ID, CONSULTANT.CODE);
    }

    /**
     * Makes the consultants whose codes are new, active from today. A known code is a duplicate where everything
     * else, the first group included, is the same, and refused otherwise.
     *
     * @return what became of each, in the same order
     */
    public List<Outcome> createAll(List<NewConsultant> consultants) {
        Map<String, Stores.Ref> storesByCode = stores.idsByCode(
                consultants.stream().map(NewConsultant::storeCode).collect(Collectors.toSet()));
        Map<String, NewConsultant> created = insert(
                consultants.stream()
                        .filter(each -> storesByCode.containsKey(each.storeCode()))
                        .collect(Collectors.toMap(NewConsultant::code, each -> each, (first, later) -> first)),
                storesByCode);
        Map<String, Content> known =
                contents(consultants.stream().map(NewConsultant::code).toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (NewConsultant each : consultants) {
            Stores.Ref store = storesByCode.get(each.storeCode());
            if (store == null) {
                outcomes.add(new Outcome.Refused(noStore(each.storeCode())));
            } else if (!content(each, store.id()).equals(known.get(each.code()))) {
                outcomes.add(new Outcome.Refused(codeTaken(each.code())));
            } else {
                outcomes.add(created.remove(each.code()) == null ? Outcome.DUPLICATE : Outcome.ACCEPTED);
            }
        }
        return outcomes;
    }

    /** @throws Refusal if the store is unknown or the code is another's, whether or not everything else is the same */
    public void create(NewConsultant consultant) {
        stores.getByCode(consultant.storeCode(), "storeCode");
        if (!createAll(List.of(consultant)).get(0).equals(Outcome.ACCEPTED)) {
            throw codeTaken(consultant.code());
        }
    }

    /** In the order of the codes, so that two batches with the same consultants wait for, not block, each other. */
    private Map<String, NewConsultant> insert(
            Map<String, NewConsultant> consultants, Map<String, Stores.Ref> storesByCode) {
        if (consultants.isEmpty()) {
            return Map.of();
        }
        LocalDate today = tenant.tenant().dateOf(clock.instant());
        Map<String, Long> ids = database.sql()
                .insertInto(
                        CONSULTANT,
                        CONSULTANT.TENANT_ID,
                        CONSULTANT.ID,
                        CONSULTANT.CODE,
                        CONSULTANT.NAME,
                        CONSULTANT.STORE_ID,
                        CONSULTANT.PHONE_CIPHER,
                        CONSULTANT.PHONE_HASH,
                        CONSULTANT.ACTIVE_FROM,
                        CONSULTANT.VERSION)
                .valuesOfRows(consultants.values().stream()
                        .sorted(Comparator.comparing(NewConsultant::code))
                        .map(each -> row(
                                tenant.id(),
                                Ids.next(),
                                each.code(),
                                each.name(),
                                storesByCode.get(each.storeCode()).id(),
                                cipher(each.phone()),
                                hash(each.phone()),
                                today,
                                1L))
                        .toList())
                .onConflict(CONSULTANT.TENANT_ID, CONSULTANT.CODE)
                .doNothing()
                .returning(CONSULTANT.CODE, CONSULTANT.ID)
                .fetchMap(CONSULTANT.CODE, CONSULTANT.ID);
        Map<String, NewConsultant> created = new HashMap<>(consultants);
        created.keySet().retainAll(ids.keySet());
        Map<Long, String> groupCodes = new HashMap<>();
        created.forEach((code, each) -> groupCodes.put(ids.get(code), each.groupCode()));
        groups.begin(groupCodes);
        return created;
    }

    private String cipher(Phone phone) {
        return phone == null ? null : personalData.encrypt(tenant.id(), phone.number());
    }

    private String hash(Phone phone) {
        return phone == null ? null : personalData.searchHash(tenant.id(), phone.number());
    }

    /** What makes two consultants of the same code the same. */
    private record Content(String name, long storeId, String phoneHash, String firstGroup) {}

    private Content content(NewConsultant consultant, long storeId) {
        return new Content(consultant.name(), storeId, hash(consultant.phone()), consultant.groupCode());
    }

    private Map<String, Content> contents(Collection<String> codes) {
        var rows = database.sql()
                .selectFrom(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.CODE.eq(any(codes.toArray(String[]::new))))
                .fetch();
        Map<Long, String> firstGroups = groups.firstGroups(rows.getValues(CONSULTANT.ID));
        return rows.stream()
                .collect(Collectors.toMap(
                        each -> each.getCode(),
                        each -> new Content(
                                each.getName(),
                                each.getStoreId(),
                                each.getPhoneHash(),
                                firstGroups.get(each.getId()))));
    }

    private static Refusal noStore(String code) {
        return Refusal.unknownReference("storeCode", "There is no store with code %s.".formatted(code));
    }

    private static Refusal codeTaken(String code) {
        return new Refusal(
                ConsultantError.CONSULTANT_CODE_TAKEN, "Another consultant has the code %s already.".formatted(code));
    }
}
