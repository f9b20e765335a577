package dev.huigu.member;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.internal.MemberRows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which members there are, for features that name or change them. Each call is one statement. */
@Singleton
public class MemberDirectory {
    /** The id of no member. */
    private static final long NOBODY = 0;

    private final Database database;
    private final TenantContext tenant;
    private final PersonalData personalData;
    private final MemberRows rows;

    @Inject
    public MemberDirectory(Database database, TenantContext tenant, PersonalData personalData, MemberRows rows) {
        this.database = database;
        this.tenant = tenant;
        this.personalData = personalData;
        this.rows = rows;
    }

    /** A number without a member is missing from the answer. */
    public Map<String, Long> idsByCard(Collection<String> cardNumbers) {
        return database.sql()
                .select(MEMBER.CARD_NUMBER, MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.CARD_NUMBER.eq(any(cardNumbers.toArray(String[]::new))))
                .fetchMap(MEMBER.CARD_NUMBER, MEMBER.ID);
    }

    /** A phone without a member is missing from the answer. */
    public Map<Phone, Long> idsByPhone(Collection<Phone> phones) {
        Map<String, Phone> byHash = phones.stream()
                .distinct()
                .collect(Collectors.toMap(
                        phone -> personalData.searchHash(tenant.id(), phone.number()), Function.identity()));
        return database.sql()
                .select(MEMBER.PHONE_HASH, MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.PHONE_HASH.eq(any(byHash.keySet().toArray(String[]::new))))
                .fetchMap(found -> byHash.get(found.value1()), found -> found.value2());
    }

    /**
     * Locks the members in the order of their ids until the transaction ends: whoever changes what a member's
     * settlements follow from does this first.
     *
     * @return the ids of those that there are, in order
     */
    public List<Long> lock(Collection<Long> memberIds) {
        return database.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new))))
                .orderBy(MEMBER.ID)
                .forNoKeyUpdate()
                .fetch(MEMBER.ID);
    }

    /**
     * Locks, as {@link #lock}, those whom the caller reaches by the permission.
     *
     * @return their ids, in order
     */
    public List<Long> lockReached(Collection<Long> memberIds, Permission permission) {
        return database.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(rows.reachedBy(permission))
                .and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new))))
                .orderBy(MEMBER.ID)
                .forNoKeyUpdate()
                .fetch(MEMBER.ID);
    }

    /** @throws Refusal 404 unless the text is the id of a member whom the caller reaches by the permission */
    public long mustReach(String memberId, Permission permission) {
        return Ids.find(memberId).stream()
                .boxed()
                .filter(id ->
                        database.sql().fetchExists(MEMBER, MEMBER.ID.eq(id).and(rows.reachedBy(permission))))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("member"));
    }

    /**
     * @param field what names the members in the request
     * @return the ids, each once, in order
     * @throws Refusal 422 unless each text is the id of a member whom the caller reaches by the permission
     */
    public List<Long> mustReachAll(Collection<String> memberIds, Permission permission, String field) {
        Map<Long, String> texts = new TreeMap<>();
        memberIds.forEach(text -> texts.put(Ids.find(text).orElse(NOBODY), text));
        List<Long> reached = reached(texts.keySet(), permission);
        reached.forEach(texts::remove);
        if (!texts.isEmpty()) {
            throw Refusal.unknownReference(
                    field,
                    "There is no member with id %s."
                            .formatted(texts.values().iterator().next()));
        }
        return reached;
    }

    /** Those of the members, in order, whom the caller reaches by the permission. */
    public List<Long> reached(Collection<Long> memberIds, Permission permission) {
        return database.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(rows.reachedBy(permission))
                .and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new))))
                .orderBy(MEMBER.ID)
                .fetch(MEMBER.ID);
    }
}
