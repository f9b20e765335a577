package dev.huigu.privacy.internal;

import static dev.huigu.foundation.schema.app.Tables.ERASURE;
import static dev.huigu.foundation.schema.app.Tables.IDEMPOTENCY;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.ErasureRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberLists;
import dev.huigu.member.Person;
import dev.huigu.member.PersonalRecords;
import dev.huigu.privacy.PrivacyError;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Forgets a person, for good. What was bought stays, for figures and rewards, on a row that tells of nobody and that
 * nobody finds.
 */
@Singleton
public class Erasures {
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;
    private final MemberDirectory members;
    private final MemberLists lists;
    private final ChangedMembers changed;
    private final Instance<PersonalRecords> records;

    @Inject
    public Erasures(
            Database database,
            TenantContext tenant,
            Caller caller,
            Clock clock,
            MemberDirectory members,
            MemberLists lists,
            ChangedMembers changed,
            @Any Instance<PersonalRecords> records) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.members = members;
        this.lists = lists;
        this.changed = changed;
        this.records = records;
    }

    /**
     * @throws Refusal 404 for a member out of the caller's reach, 422 if the card number is another's, 409 while goods
     *     lie in a store
     */
    public ErasureView erase(String member, ErasureRequest request) {
        Person person = members.lockPerson(members.mustReach(member, Permission.MEMBERS_PRIVACY));
        mustBeConfirmed(person, request.cardNumber());
        records.forEach(each -> each.mustBeErasable(person));
        records.forEach(each -> each.erase(person));
        person.memberIds().forEach(this::forgetAnswers);
        changed.mark(person.memberIds());
        return keep(person, request.reason().strip());
    }

    private void mustBeConfirmed(Person person, String cardNumber) {
        if (!lists.of(List.of(person.memberId())).get(0).cardNumber().equals(cardNumber.strip())) {
            throw new Refusal(
                    PrivacyError.CARD_NUMBER_DIFFERS,
                    "That is not the member's card number. Nothing brings the data back, so look again who it is.");
        }
    }

    /** Answers to requests about this member; any other is encrypted, and gone in a few days. */
    private void forgetAnswers(long memberId) {
        database.sql()
                .deleteFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.TENANT_ID.eq(tenant.id()))
                .and(IDEMPOTENCY.REQUEST.contains(Ids.text(memberId)))
                .execute();
    }

    private ErasureView keep(Person person, String reason) {
        ErasureRecord row = new ErasureRecord()
                .setTenantId(tenant.id())
                .setId(Ids.next())
                .setMemberId(person.memberId())
                .setReason(reason)
                .setErasedAt(clock.instant())
                .setErasedBy(caller.actor());
        database.sql().insertInto(ERASURE).set(row).execute();
        return new ErasureView(
                Ids.text(row.getId()), Ids.text(person.memberId()), row.getErasedAt(), row.getErasedBy());
    }
}
