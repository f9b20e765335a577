package dev.huigu.segment.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.catalog.NewProduct;
import dev.huigu.catalog.Products;
import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.NewConsultant;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Vocabulary;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.Gender;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberLists;
import dev.huigu.member.MemberTags;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import dev.huigu.member.internal.ConsentPurposes;
import dev.huigu.member.internal.Consents;
import dev.huigu.member.internal.MemberFields;
import dev.huigu.member.internal.MemberRows;
import dev.huigu.member.internal.MemberViews;
import dev.huigu.member.internal.Retagging;
import dev.huigu.portrait.PortraitSources;
import dev.huigu.portrait.PurchaseReader;
import dev.huigu.portrait.internal.PurchasingFacts;
import dev.huigu.portrait.internal.TakenPortraits;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.Purchases;
import dev.huigu.purchase.RefundDraft;
import dev.huigu.purchase.Refunds;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.crowd.CrowdMemory;
import dev.huigu.segment.internal.crowd.Crowds;
import dev.huigu.segment.internal.sheet.ConsentReader;
import dev.huigu.segment.internal.sheet.FieldReader;
import dev.huigu.segment.internal.sheet.SheetReader;
import dev.huigu.store.Channel;
import dev.huigu.store.NewStore;
import dev.huigu.store.Stores;
import dev.huigu.tag.internal.CarriedTags;
import dev.huigu.tag.internal.NewTag;
import dev.huigu.tag.internal.SegmentOfTag;
import dev.huigu.tag.internal.TagDefinitions;
import dev.huigu.tag.internal.TagGroups;
import dev.huigu.tenant.Settings;
import dev.huigu.tenant.TenantSettings;
import dev.huigu.testing.Features;
import dev.huigu.testing.InputValidation;
import dev.huigu.testing.SellingBeans;
import dev.huigu.testing.TestClock;
import dev.huigu.testing.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A brand with two stores, two consultants and a few products, whose members are asked by criteria. */
final class SegmentWorld {
    static final List<String> TAGS = List.of("圆脸", "方脸", "长发");
    static final List<NewProduct> PRODUCTS = List.of(
            product("P1", "A", "X", 30),
            product("P2", "A", "Y", 7),
            product("P3", "B", "X", null),
            product("P4", "B", "Y", null));

    private static final Class<?>[] BEANS = SellingBeans.and(
            Surroundings.class,
            TenantSettings.class,
            MergePatch.class,
            Refunds.class,
            PurchaseReader.class,
            PortraitSources.class,
            CriteriaReader.class,
            SheetReader.class,
            FieldReader.class,
            ConsentReader.class,
            Crowds.class,
            Names.class,
            TagTests.class,
            Questions.class,
            Inquiries.class,
            Overviews.class,
            SavedSegments.class,
            SegmentDays.class,
            SegmentChanges.class,
            MemberDirectory.class,
            MemberRows.class,
            MemberLists.class,
            MemberViews.class,
            PurchasingFacts.class,
            TakenPortraits.class,
            MemberExport.class,
            TagsBySegment.class,
            SomeMembers.class,
            TagDefinitions.class,
            TagGroups.class,
            CarriedTags.class,
            SegmentOfTag.class,
            MemberTags.class,
            MemberFields.class,
            ConsentPurposes.class,
            Consents.class,
            Retagging.class);
    private static final Features FEATURES = new Features(BEANS);

    final Tenant tenant;
    private final Features features;
    private int phones = 10_000_000;

    SegmentWorld(ZoneId zone) {
        this(zone, FEATURES);
    }

    /** One in which there is a feature that is yet to come. */
    static SegmentWorld with(Class<?> laterFeature) {
        return new SegmentWorld(
                ZoneId.of("Asia/Shanghai"),
                new Features(Stream.concat(Arrays.stream(BEANS), Stream.of(laterFeature))
                        .toArray(Class<?>[]::new)));
    }

    private SegmentWorld(ZoneId zone, Features features) {
        this.features = features;
        tenant = TestDatabase.get().newTenant(zone);
        asOwner(() -> {
            get(Stores.class)
                    .createAll(List.of(
                            new NewStore("S1", "一店", Channel.OFFLINE), new NewStore("S2", "二店", Channel.OFFLINE)));
            get(Products.class).createAll(PRODUCTS);
            new Vocabulary<>(TAG.TENANT_ID, TAG.ID, TAG.NAME).idsOf(get(Database.class), tenant.id(), TAGS);
            return get(Consultants.class)
                    .createAll(List.of(
                            new NewConsultant("C1", "甲", "S1", null, null),
                            new NewConsultant("C2", "乙", "S2", null, null)));
        });
    }

    /** What the container gives in the product. */
    @ApplicationScoped
    static class Surroundings {
        @Produces
        @Singleton
        Validator validator() {
            return InputValidation.validator();
        }

        @Produces
        @Singleton
        CrowdMemory memory() {
            return new CrowdMemory(Long.MAX_VALUE, 0);
        }
    }

    private static NewProduct product(String code, String category, String brand, Integer consumptionDays) {
        return new NewProduct(code, code, category, brand, "件", Money.yuan("10.00"), consumptionDays);
    }

    static int consumptionDays(String code) {
        return PRODUCTS.stream()
                .filter(product -> product.code().equals(code))
                .findFirst()
                .orElseThrow()
                .consumptionDays();
    }

    <T> T get(Class<T> type) {
        return features.get(type);
    }

    void standOn(LocalDate today) {
        get(TestClock.class)
                .standAt(today.atTime(12, 0).atZone(tenant.zone()).toInstant().toString());
    }

    <T> T asOwner(Supplier<T> work) {
        return as(new Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null), work);
    }

    <T> T as(Identity caller, Supplier<T> work) {
        return features.inTenant(tenant, () -> {
            get(Caller.class).become(caller);
            return work.get();
        });
    }

    void set(Settings settings) {
        asOwner(() -> get(TenantSettings.class)
                .replace(get(TenantSettings.class).getVersioned().version(), settings));
    }

    /** As a job does, with transactions of its own. */
    <T> T outsideOfATransaction(Supplier<T> work) {
        return features.get(Tenants.class).call(tenant, work);
    }

    void join(PlainMember member) {
        phones++;
        NewMember joining = new NewMember(
                member.card,
                "会员" + member.card,
                Phone.of("138" + phones),
                Gender.valueOf(member.gender),
                birthday(member),
                member.lunarBirthday == null ? BirthdayCalendar.SOLAR : BirthdayCalendar.LUNAR,
                member.issuedOn,
                member.store,
                member.consultant,
                List.copyOf(member.tags),
                null,
                member.cardType,
                member.origin,
                null,
                null,
                null,
                null,
                null);
        asOwner(() -> get(Members.class).create(joining, "staff:owner"));
    }

    private static String birthday(PlainMember member) {
        if (member.lunarBirthday != null) {
            return member.lunarBirthday.text();
        }
        return member.born == null ? null : member.born.toString();
    }

    /** At that moment, without the till's knowing days. */
    void buy(PlainMember member, PlainMember.Purchase purchase, Instant at) {
        List<PurchaseDraft.Line> lines = purchase.lines.stream()
                .map(line -> new PurchaseDraft.Line(line.product, line.quantity, null, Money.of(line.paid)))
                .toList();
        PurchaseDraft draft = new PurchaseDraft(
                purchase.number, "POS", "S1", Channel.OFFLINE, at, member.card, null, null, lines, null);
        asOwner(() -> get(Purchases.class).record(List.of(draft)));
    }

    void refund(PlainMember.Purchase purchase, String product, BigDecimal quantity, BigDecimal amount, Instant at) {
        RefundDraft draft = new RefundDraft(
                "R" + purchase.number,
                "POS",
                purchase.number,
                null,
                at,
                List.of(new RefundDraft.Line(product, quantity, Money.of(amount))));
        asOwner(() -> get(Refunds.class).record(draft));
    }

    /** Puts a tag on as a later request would. */
    void tag(PlainMember member, String tag) {
        asOwner(() -> {
            tagNow(memberId(member.card), tag);
            return null;
        });
    }

    void untag(PlainMember member, String tag) {
        asOwner(() -> get(MemberTags.class)
                .retag(Ids.text(memberId(member.card)), List.of(), List.of(tag), Permission.MEMBERS_CHANGE));
    }

    /** The member is none any more. */
    void go(PlainMember member) {
        asOwner(() -> {
            long memberId = memberId(member.card);
            get(Database.class)
                    .sql()
                    .update(MEMBER)
                    .set(MEMBER.GONE_AT, get(TestClock.class).instant())
                    .where(MEMBER.TENANT_ID.eq(tenant.id()))
                    .and(MEMBER.ID.eq(memberId))
                    .execute();
            get(ChangedMembers.class).mark(List.of(memberId));
            return null;
        });
    }

    /** In the transaction of the caller. */
    void tagNow(long memberId, String tag) {
        var sql = get(Database.class).sql();
        sql.insertInto(MEMBER_TAG)
                .set(MEMBER_TAG.TENANT_ID, tenant.id())
                .set(MEMBER_TAG.MEMBER_ID, memberId)
                .set(
                        MEMBER_TAG.TAG_ID,
                        sql.select(TAG.ID)
                                .from(TAG)
                                .where(TAG.TENANT_ID.eq(tenant.id()))
                                .and(TAG.NAME.eq(tag))
                                .fetchSingle(TAG.ID))
                .onConflictDoNothing()
                .execute();
        get(ChangedMembers.class).mark(List.of(memberId));
    }

    /** Tags that go by segments of their own, as somebody's answer shows them: by the member's card number. */
    Map<String, List<String>> automaticTags(List<PlainMember> members) {
        return asOwner(() -> {
            Map<Long, String> cards = members.stream().collect(toMap(each -> memberId(each.card), each -> each.card));
            Map<Long, List<String>> carried = get(TagsBySegment.class).of(cards.keySet());
            return cards.entrySet().stream()
                    .collect(toMap(Map.Entry::getValue, each -> carried.getOrDefault(each.getKey(), List.of())));
        });
    }

    /** @return the id of the segment */
    String save(String name, JsonNode criteria) {
        return asOwner(() -> Ids.text(get(SavedSegments.class)
                .create(new NewSegment(name, (ObjectNode) criteria))
                .getId()));
    }

    /** @return the id of the tag */
    long automaticTag(String name, JsonNode criteria) {
        String segment = save("归入" + name, criteria);
        return asOwner(() -> get(TagDefinitions.class).create(new NewTag(name, null, null, segment)));
    }

    long memberId(String card) {
        return get(Database.class)
                .sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.CARD_NUMBER.eq(card))
                .fetchSingle(MEMBER.ID);
    }

    /** The card numbers of those who meet the criteria, in order. */
    List<String> find(JsonNode criteria) {
        return asOwner(() -> {
            List<Long> ids = get(Inquiries.class)
                    .about(Permission.SEGMENTS_FILTER)
                    .ask(get(CriteriaReader.class).read(criteria, "criteria"))
                    .idList();
            return get(Database.class)
                    .sql()
                    .select(MEMBER.CARD_NUMBER)
                    .from(MEMBER)
                    .where(MEMBER.TENANT_ID.eq(tenant.id()))
                    .and(MEMBER.ID.in(ids))
                    .orderBy(MEMBER.CARD_NUMBER)
                    .fetch(MEMBER.CARD_NUMBER);
        });
    }
}
