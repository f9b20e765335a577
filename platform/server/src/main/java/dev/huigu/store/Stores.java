package dev.huigu.store;

import static dev.huigu.foundation.schema.app.Tables.STORE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.StoreRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds stores by code and makes many at once. */
@Singleton
public class Stores {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public Stores(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    public record Ref(long id, String code, String name, Channel channel) {}

    /** In one statement; a code without a store is missing from the answer. */
    public Map<String, Ref> idsByCode(Collection<String> codes) {
        return database.sql()
                .selectFrom(STORE)
                .where(STORE.TENANT_ID.eq(tenant.id()))
                .and(STORE.CODE.eq(any(codes.toArray(String[]::new))))
                .fetchMap(STORE.CODE, Stores::ref);
    }

    public Optional<Ref> findByCode(String code) {
        return Optional.ofNullable(idsByCode(List.of(code)).get(code));
    }

    /** @throws Refusal 422 naming the field if there is no such store */
    public Ref getByCode(String code, String field) {
        return findByCode(code)
                .orElseThrow(() -> Refusal.unknownReference(field, "There is no store with code %s.".formatted(code)));
    }

    /** In one statement. */
    public Map<Long, Ref> byIds(Collection<Long> ids) {
        return database.sql()
                .selectFrom(STORE)
                .where(STORE.TENANT_ID.eq(tenant.id()))
                .and(STORE.ID.eq(any(ids.toArray(Long[]::new))))
                .fetchMap(STORE.ID, Stores::ref);
    }

    private static Ref ref(StoreRecord row) {
        return new Ref(row.getId(), row.getCode(), row.getName(), Channel.valueOf(row.getChannel()));
    }

    /**
     * Makes the stores whose codes are new. A known code is a duplicate where name and channel are the same, and
     * refused otherwise.
     *
     * @return what became of each, in the same order
     */
    public List<Outcome> createAll(List<NewStore> stores) {
        Set<String> created = insert(stores);
        Map<String, Ref> known =
                idsByCode(stores.stream().map(NewStore::code).distinct().toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (NewStore store : stores) {
            boolean same = isSame(store, known.get(store.code()));
            if (same) {
                outcomes.add(created.remove(store.code()) ? Outcome.ACCEPTED : Outcome.DUPLICATE);
            } else {
                outcomes.add(new Outcome.Refused(codeTaken(store.code())));
            }
        }
        return outcomes;
    }

    /** In the order of the codes, so that two batches with the same stores wait for, not block, each other. */
    private Set<String> insert(List<NewStore> stores) {
        Collection<NewStore> firsts = stores.stream()
                .collect(Collectors.toMap(NewStore::code, Function.identity(), (first, later) -> first))
                .values();
        var rows = firsts.stream()
                .sorted(Comparator.comparing(NewStore::code))
                .map(store -> row(
                        tenant.id(),
                        Ids.next(),
                        store.code(),
                        store.name(),
                        store.channel().name(),
                        1L))
                .toList();
        return rows.isEmpty()
                ? Set.of()
                : database.sql()
                        .insertInto(
                                STORE, STORE.TENANT_ID, STORE.ID, STORE.CODE, STORE.NAME, STORE.CHANNEL, STORE.VERSION)
                        .valuesOfRows(rows)
                        .onConflict(STORE.TENANT_ID, STORE.CODE)
                        .doNothing()
                        .returning(STORE.CODE)
                        .fetchSet(STORE.CODE);
    }

    private static boolean isSame(NewStore store, Ref known) {
        return known.name().equals(store.name()) && known.channel() == store.channel();
    }

    public static Refusal codeTaken(String code) {
        return new Refusal(StoreError.STORE_CODE_TAKEN, "Another store has the code %s already.".formatted(code));
    }
}
