package dev.huigu.member;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;

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
import java.util.Optional;
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
                .select(MEMBER.CARD_NUMBER, coalesce(MEMBER.SURVIVOR_ID, MEMBER.ID))
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.CARD_NUMBER.eq(any(cardNumbers.toArray(String[]::new))))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** A phone without a member is missing from the answer. */
    public Map<Phone, Long> idsByPhone(Collection<Phone> phones) {
        Map<String, Phone> byHash = phones.stream()
                .distinct()
                .collect(Collectors.toMap(
                        phone -> personalData.searchHash(tenant.id(), phone.number()), Function.identity()));
        return database.sql()
                .select(MEMBER.PHONE_HASH, coalesce(MEMBER.SURVIVOR_ID, MEMBER.ID))
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.PHONE_HASH.eq(any(byHash.keySet().toArray(String[]::new))))
                .fetchMap(found -> byHash.get(found.value1()), found -> found.value2());
    }

    /**
     * Locks the members in the order of their ids until the transaction ends: whoever changes what a member's
     * settlements follow from does this first.
     *
     * @return the ids of those that there are and who are not gone, in order
     */
    public List<Long> lock(Collection<Long> memberIds) {
        return database.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(rows.present())
                .and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new))))
                .orderBy(MEMBER.ID)
                .forNoKeyUpdate()
                .fetch(MEMBER.ID);
    }

    /** @throws Refusal 409 if the member was merged into another, or erased, since it was looked up */
    public void mustLock(long memberId) {
        if (lock(List.of(memberId)).isEmpty()) {
            throw new Refusal(
                    MemberError.MEMBER_GONE, "This member was just merged with another, or erased. Look it up again.");
        }
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

    /**
     * The id of the member who is meant: of the one into whom the member of that id was merged, if so.
     *
     * @throws Refusal 404 unless the text is the id of a member whom the caller reaches by the permission
     */
    public long mustReach(String memberId, Permission permission) {
        return Ids.find(memberId).stream()
                .boxed()
                .flatMap(id -> findReached(id, permission).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("member"));
    }

    /** The id of the member who is meant, as {@link #mustReach}; empty where that one refuses. */
    public Optional<Long> findReached(long memberId, Permission permission) {
        return database.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(rows.standsFor(memberId))
                .and(rows.reachedBy(permission))
                .fetchOptional(MEMBER.ID);
    }

    /**
     * The member, who is there, with all whose row that has become, locked until the transaction ends.
     *
     * @throws Refusal 409 as {@link #mustLock}
     */
    public Person lockPerson(long memberId) {
        mustLock(memberId);
        Person person = new Person(memberId, allOf(memberId));
        database.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(person.ids())))
                .orderBy(MEMBER.ID)
                .forNoKeyUpdate()
                .fetch();
        return person;
    }

    /** The ids of all whose one row this member has become: the own, and those of everybody merged into it, in order. */
    public List<Long> allOf(long memberId) {
        return database.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(memberId).or(MEMBER.SURVIVOR_ID.eq(memberId)))
                .orderBy(MEMBER.ID)
                .fetch(MEMBER.ID);
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
