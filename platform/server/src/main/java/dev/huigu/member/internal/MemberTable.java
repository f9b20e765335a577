package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.FirstBindings;
import dev.huigu.member.FirstBindings.FirstBinding;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.RowCountQuery;

/** The rows of new members. */
@Singleton
public class MemberTable {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final FirstBindings bindings;
    private final Profiles profiles;

    @Inject
    public MemberTable(
            Database database, TenantContext tenant, Clock clock, FirstBindings bindings, Profiles profiles) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.bindings = bindings;
        this.profiles = profiles;
    }

    /**
     * Inserts those whose phone and card number are free, in the order of the card numbers, so that two batches
     * with the same cards wait for, not block, each other.
     *
     * @return the ids of those inserted
     */
    Set<Long> insert(List<Candidate> candidates) {
        Instant now = clock.instant();
        List<MemberRecord> rows = candidates.stream()
                .sorted(Comparator.comparing(Candidate::cardNumber))
                .map(each -> row(each, now))
                .toList();
        return Batches.insert(database, rows, this::insertIfFree).stream()
                .map(MemberRecord::getId)
                .collect(Collectors.toSet());
    }

    private RowCountQuery insertIfFree(MemberRecord row) {
        return database.sql().insertInto(MEMBER).set(row).onConflictDoNothing();
    }

    private MemberRecord row(Candidate candidate, Instant now) {
        SealedProfile profile = profiles.seal(candidate.profile());
        return new MemberRecord()
                .setTenantId(tenant.id())
                .setId(candidate.id())
                .setCardNumber(candidate.cardNumber())
                .setWechatCardNumber(candidate.wechatCardNumber())
                .setName(candidate.name())
                .setNameKey(candidate.keys().key())
                .setPhoneCipher(candidate.phone().cipher())
                .setPhoneHash(candidate.phone().hash())
                .setPhoneTailHash(candidate.phone().tailHash())
                .setGender(candidate.gender().name())
                .setBirthday(candidate.birthday().text())
                .setBirthdayCalendar(candidate.birthday().calendar().name())
                .setCardIssuedOn(candidate.cardIssuedOn())
                .setStoreId(candidate.storeId())
                .setConsultantId(candidate.consultantId())
                .setCardType(profile.cardType())
                .setOrigin(profile.origin())
                .setIdNumberCipher(profile.idNumberCipher())
                .setIdNumberHash(profile.idNumberHash())
                .setAddressCipher(profile.addressCipher())
                .setPostcode(profile.postcode())
                .setNote(profile.note())
                .setCreatedAt(now)
                .setVersion(1L);
    }

    /** The members who have phones, card numbers or WeChat cards of the candidates. */
    KnownMembers known(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return new KnownMembers(List.of(), Map.of(), profiles);
        }
        String[] cards = candidates.stream().map(Candidate::cardNumber).toArray(String[]::new);
        String[] phones = candidates.stream().map(each -> each.phone().hash()).toArray(String[]::new);
        String[] wechatCards = candidates.stream()
                .map(Candidate::wechatCardNumber)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        List<MemberRecord> rows = database.sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.CARD_NUMBER
                        .eq(any(cards))
                        .or(MEMBER.PHONE_HASH.eq(any(phones)))
                        .or(MEMBER.WECHAT_CARD_NUMBER.eq(any(wechatCards))))
                .fetch();
        return new KnownMembers(rows, consultantsAtIssue(rows), profiles);
    }

    private Map<Long, Long> consultantsAtIssue(List<MemberRecord> rows) {
        Map<Long, Instant> issues = rows.stream().collect(Collectors.toMap(MemberRecord::getId, row -> tenant.tenant()
                .startOf(row.getCardIssuedOn())));
        return bindings.of(issues.keySet()).values().stream()
                .filter(first -> first.startsAt().equals(issues.get(first.memberId())))
                .collect(Collectors.toMap(FirstBinding::memberId, FirstBinding::consultantId));
    }
}
