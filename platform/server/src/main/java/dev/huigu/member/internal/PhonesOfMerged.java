package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberMerged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The phones of a survivor and of those merged into it. The survivor may take over one of theirs, and gives the own for
 * it: so all of them go on leading to the survivor, and each is there for whom it belongs to when a merge is undone.
 */
@Singleton
public class PhonesOfMerged {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public PhonesOfMerged(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * Before a survivor gets another phone: where somebody merged into it has that one, they exchange theirs; else the
     * survivor takes the own back, which is what the new one replaces.
     */
    void makeWay(long survivorId, String phoneHash) {
        List<MemberRecord> merged = database.sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.SURVIVOR_ID.eq(survivorId))
                .and(MEMBER.PHONE_HASH.eq(phoneHash).or(MEMBER.PHONE_OF.eq(survivorId)))
                .fetch();
        merged.stream()
                .filter(row -> row.getPhoneHash().equals(phoneHash))
                .findFirst()
                .or(() -> merged.stream().findFirst())
                .ifPresent(row -> exchange(survivorId, row.getId()));
    }

    /** Those who leave have among them the phones that belong to them. */
    void undo(MemberMerged merge, Collection<Long> all) {
        List<MemberRecord> exchanged = database.sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(all.toArray(Long[]::new))))
                .and(MEMBER.PHONE_OF.isNotNull())
                .orderBy(MEMBER.ID)
                .fetch();
        Predicate<Long> leaves = merge.people()::contains;
        Iterator<Long> staying = idsOf(exchanged, leaves.negate(), leaves).iterator();
        idsOf(exchanged, leaves, leaves.negate()).forEach(leaving -> exchange(leaving, staying.next()));
    }

    private static List<Long> idsOf(List<MemberRecord> rows, Predicate<Long> having, Predicate<Long> phoneOf) {
        return rows.stream()
                .filter(row -> having.test(row.getId()) && phoneOf.test(row.getPhoneOf()))
                .map(MemberRecord::getId)
                .toList();
    }

    private void exchange(long one, long other) {
        Map<Long, MemberRecord> rows = database.sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.in(one, other))
                .forNoKeyUpdate()
                .fetchMap(MEMBER.ID);
        store(one, new MemberRecord().setPhoneHash(null));
        store(other, phoneOf(rows.get(one), other));
        store(one, phoneOf(rows.get(other), one));
    }

    private static MemberRecord phoneOf(MemberRecord giver, long taker) {
        Long owner = giver.getPhoneOf() == null ? giver.getId() : giver.getPhoneOf();
        return new MemberRecord()
                .setPhoneCipher(giver.getPhoneCipher())
                .setPhoneHash(giver.getPhoneHash())
                .setPhoneTailHash(giver.getPhoneTailHash())
                .setPhoneOf(owner == taker ? null : owner);
    }

    private void store(long memberId, MemberRecord phone) {
        database.sql()
                .update(MEMBER)
                .set(phone)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(memberId))
                .execute();
    }
}
