package dev.huigu.safekeeping.internal;

import static dev.huigu.foundation.schema.app.Tables.KEPT_GOODS_ENTRY;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.Person;
import dev.huigu.member.PersonalRecords;
import dev.huigu.safekeeping.SafekeepingError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** What a person left in stores. Nobody is forgotten whose goods lie there; of entries the notes go. */
@Singleton
public class KeptGoodsRecords implements PersonalRecords {
    private final Database database;
    private final TenantContext tenant;
    private final KeptGoodsTable table;

    @Inject
    public KeptGoodsRecords(Database database, TenantContext tenant, KeptGoodsTable table) {
        this.database = database;
        this.tenant = tenant;
        this.table = table;
    }

    @Override
    public Set<String> tables() {
        return Set.of("kept_goods", "kept_goods_entry");
    }

    @Override
    public Map<String, Object> of(Person person) {
        return Map.of(
                "keptGoods",
                table.of(person.memberId()),
                "keptGoodsEntries",
                PageRequest.all(page -> table.history(person.memberIds(), page)));
    }

    @Override
    public void mustBeErasable(Person person) {
        if (!table.of(person.memberId()).isEmpty()) {
            throw new Refusal(
                    SafekeepingError.GOODS_STILL_KEPT,
                    "Goods of this member lie in a store. Hand them out, and record it, before.");
        }
    }

    @Override
    public void erase(Person person) {
        database.sql()
                .update(KEPT_GOODS_ENTRY)
                .setNull(KEPT_GOODS_ENTRY.NOTE)
                .where(KEPT_GOODS_ENTRY.TENANT_ID.eq(tenant.id()))
                .and(KEPT_GOODS_ENTRY.MEMBER_ID.eq(any(person.ids())))
                .execute();
    }
}
