package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT_GROUP;
import static dev.huigu.foundation.schema.app.Tables.GROUP_MEMBERSHIP;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static dev.huigu.foundation.schema.app.Tables.STORE;

import dev.huigu.commission.CommissionSchemes;
import dev.huigu.commission.Statement;
import dev.huigu.commission.StatementLine;
import dev.huigu.commission.Statements;
import dev.huigu.consultant.ConsultantRegrouped;
import dev.huigu.consultant.MembersBound;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.ErasedCards;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberPair;
import dev.huigu.member.TagGate;
import dev.huigu.member.internal.MemberRows;
import dev.huigu.member.internal.MergeTable;
import dev.huigu.member.internal.MergedConsents;
import dev.huigu.member.internal.MergedNames;
import dev.huigu.member.internal.MergedProfiles;
import dev.huigu.member.internal.MergedTags;
import dev.huigu.member.internal.Merges;
import dev.huigu.member.internal.PhonesOfMerged;
import dev.huigu.member.internal.Profiles;
import dev.huigu.member.internal.Tags;
import dev.huigu.portrait.internal.RunningFigures;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.Purchases;
import dev.huigu.purchase.RefundDraft;
import dev.huigu.purchase.Refunds;
import dev.huigu.purchase.internal.PurchaseLedger;
import dev.huigu.purchase.internal.PurchaseOwners;
import dev.huigu.purchase.internal.PurchaseReferences;
import dev.huigu.purchase.internal.PurchaseStripes;
import dev.huigu.purchase.internal.PurchasesOfMergedMembers;
import dev.huigu.purchase.internal.RefundLedger;
import dev.huigu.purchase.internal.RefundableLines;
import dev.huigu.testing.Features;
import dev.huigu.testing.TestClock;
import dev.huigu.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/** A brand in which a history can happen, in whatever order; and what commission makes of it. */
final class SettlementWorld implements AutoCloseable {
    private static final List<String> CONSULTANTS = List.of("C1", "C2", "C3", "C4");
    private static final int PRODUCTS = 3;
    private static final Identity OWNER = new Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null);

    final Tenant tenant = TestDatabase.get().newTenant();
    private final Features features = new Features(
            Purchases.class,
            PurchaseReferences.class,
            ErasedCards.class,
            PurchaseLedger.class,
            PurchaseStripes.class,
            PurchaseOwners.class,
            RefundLedger.class,
            RefundableLines.class,
            Refunds.class,
            RunningFigures.class,
            ChangedMembers.class,
            SettlementGate.class,
            SettlementEngine.class,
            SchemeBook.class,
            FactsReader.class,
            CommissionJournal.class,
            StatementTotals.class,
            StatementReader.class,
            LineReader.class,
            Statements.class,
            CommissionSchemes.class,
            Caller.class,
            MemberDirectory.class,
            MemberRows.class,
            Profiles.class,
            Tags.class,
            TagGate.class,
            Merges.class,
            MergeTable.class,
            MergedProfiles.class,
            MergedTags.class,
            PhonesOfMerged.class,
            MergedNames.class,
            MergedConsents.class,
            PurchasesOfMergedMembers.class,
            Events.class);
    private final Map<String, Long> ids = new HashMap<>();

    /** Fires what the consultant feature would. */
    static class Events {
        @jakarta.inject.Inject
        jakarta.enterprise.event.Event<Object> events;
    }

    void open(List<History.Member> members) {
        inTenant(sql -> {
            insertStore(sql);
            IntStream.range(0, PRODUCTS).forEach(product -> insertProduct(sql, "P" + product));
            List.of("G1", "G2").forEach(group -> insertGroup(sql, group));
            CONSULTANTS.forEach(consultant -> insertConsultant(sql, consultant));
            members.forEach(member -> insertMember(sql, member));
        });
    }

    private interface Work {
        void with(DSLContext sql);
    }

    private void inTenant(Work work) {
        features.inTenant(tenant, () -> {
            work.with(features.get(Database.class).sql());
            return null;
        });
    }

    private long newId(String code) {
        ids.put(code, Ids.next());
        return ids.get(code);
    }

    private void insertStore(DSLContext sql) {
        sql.insertInto(STORE)
                .columns(STORE.TENANT_ID, STORE.ID, STORE.CODE, STORE.NAME, STORE.CHANNEL, STORE.VERSION)
                .values(tenant.id(), newId("S1"), "S1", "一店", "OFFLINE", 1L)
                .execute();
    }

    private void insertProduct(DSLContext sql, String code) {
        sql.insertInto(PRODUCT)
                .columns(PRODUCT.TENANT_ID, PRODUCT.ID, PRODUCT.CODE, PRODUCT.NAME, PRODUCT.PRICE, PRODUCT.VERSION)
                .values(tenant.id(), newId(code), code, code, Money.yuan("15.00"), 1L)
                .execute();
    }

    private void insertGroup(DSLContext sql, String code) {
        sql.insertInto(CONSULTANT_GROUP)
                .columns(CONSULTANT_GROUP.TENANT_ID, CONSULTANT_GROUP.ID, CONSULTANT_GROUP.CODE)
                .values(tenant.id(), newId(code), code)
                .execute();
    }

    private void insertConsultant(DSLContext sql, String code) {
        sql.insertInto(CONSULTANT)
                .set(CONSULTANT.TENANT_ID, tenant.id())
                .set(CONSULTANT.ID, newId(code))
                .set(CONSULTANT.CODE, code)
                .set(CONSULTANT.NAME, code)
                .set(CONSULTANT.STORE_ID, ids.get("S1"))
                .set(CONSULTANT.ACTIVE_FROM, LocalDate.of(2020, 1, 1))
                .set(CONSULTANT.VERSION, 1L)
                .execute();
    }

    private void insertMember(DSLContext sql, History.Member member) {
        sql.insertInto(MEMBER)
                .set(MEMBER.TENANT_ID, tenant.id())
                .set(MEMBER.ID, newId(member.card()))
                .set(MEMBER.CARD_NUMBER, member.card())
                .set(MEMBER.NAME, member.card())
                .set(MEMBER.NAME_KEY, member.card())
                .set(MEMBER.PHONE_CIPHER, member.card())
                .set(MEMBER.PHONE_HASH, member.card())
                .set(MEMBER.PHONE_TAIL_HASH, member.card())
                .set(MEMBER.GENDER, "FEMALE")
                .set(MEMBER.BIRTHDAY_CALENDAR, "SOLAR")
                .set(MEMBER.CARD_ISSUED_ON, member.cardIssuedOn())
                .set(MEMBER.STORE_ID, ids.get("S1"))
                .set(MEMBER.CREATED_AT, Instant.EPOCH)
                .set(MEMBER.VERSION, 1L)
                .execute();
    }

    List<Purchases.Outcome> record(List<History.Purchase> purchases) {
        List<PurchaseDraft> drafts =
                purchases.stream().map(SettlementWorld::draft).toList();
        return features.inTenant(tenant, () -> features.get(Purchases.class).record(drafts));
    }

    private static PurchaseDraft draft(History.Purchase purchase) {
        List<PurchaseDraft.Line> lines = new ArrayList<>();
        for (BigDecimal paid : purchase.lines()) {
            lines.add(new PurchaseDraft.Line("P" + lines.size(), BigDecimal.ONE, null, Money.of(paid)));
        }
        return new PurchaseDraft(
                purchase.number(),
                purchase.source(),
                "S1",
                purchase.channel(),
                purchase.purchasedAt(),
                purchase.card(),
                null,
                null,
                lines,
                null);
    }

    Refunds.Refund record(History.Refund refund) {
        RefundDraft draft = new RefundDraft(
                refund.number(),
                refund.source(),
                refund.purchaseNumber(),
                refund.purchaseSource(),
                refund.refundedAt(),
                List.of(new RefundDraft.Line("P0", BigDecimal.ZERO, refund.amount())));
        return features.inTenant(tenant, () -> features.get(Refunds.class).record(draft));
    }

    void bind(History.Binding binding) {
        long memberId = ids.get(binding.card());
        inTenant(sql -> {
            sql.select(MEMBER.ID)
                    .from(MEMBER)
                    .where(MEMBER.TENANT_ID.eq(tenant.id()))
                    .and(MEMBER.ID.eq(memberId))
                    .forNoKeyUpdate()
                    .fetch();
            sql.insertInto(BINDING)
                    .set(BINDING.TENANT_ID, tenant.id())
                    .set(BINDING.MEMBER_ID, memberId)
                    .set(BINDING.STARTS_AT, binding.startsAt())
                    .set(BINDING.CONSULTANT_ID, ids.get(binding.consultant()))
                    .set(BINDING.REASON, "test")
                    .set(BINDING.BOUND_BY, "test")
                    .set(BINDING.RECORDED_AT, Instant.EPOCH)
                    .execute();
            features.get(Events.class).events.fire(new MembersBound(List.of(memberId), binding.startsAt()));
        });
    }

    /** The id of the merge. */
    long merge(History.Merge merge) {
        return features.inTenant(tenant, () -> {
            features.get(TestClock.class).standAt(merge.at().toString());
            features.get(Caller.class).become(OWNER);
            return features.get(Merges.class)
                    .merge(new MemberPair(ids.get(merge.into()), ids.get(merge.card())), "same person");
        });
    }

    void undo(History.Merge merge, long mergeId) {
        features.inTenant(tenant, () -> {
            features.get(TestClock.class).standAt(merge.at().toString());
            features.get(Caller.class).become(OWNER);
            features.get(Merges.class).undo(ids.get(merge.into()), mergeId);
            return null;
        });
    }

    void group(History.Grouping grouping) {
        inTenant(sql -> {
            sql.insertInto(GROUP_MEMBERSHIP)
                    .set(GROUP_MEMBERSHIP.TENANT_ID, tenant.id())
                    .set(GROUP_MEMBERSHIP.CONSULTANT_ID, ids.get(grouping.consultant()))
                    .set(GROUP_MEMBERSHIP.STARTS_AT, grouping.startsAt())
                    .set(GROUP_MEMBERSHIP.GROUP_ID, ids.get(grouping.group()))
                    .execute();
            features.get(Events.class)
                    .events
                    .fire(new ConsultantRegrouped(ids.get(grouping.consultant()), grouping.startsAt()));
        });
    }

    void publish(History.Scheme scheme) {
        features.inTenant(tenant, () -> {
            features.get(CommissionSchemes.class).publish(scheme.code(), scheme.terms());
            return null;
        });
    }

    List<Statement> statements(YearMonth month) {
        return features.inTenant(tenant, () -> features.get(Statements.class).of(month));
    }

    /** As {@link PlainEvaluator#lines()} writes them. */
    Map<String, String> lines(YearMonth from, YearMonth to) {
        Map<String, String> lines = new TreeMap<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            for (String consultant : CONSULTANTS) {
                addLines(lines, month, consultant);
            }
        }
        return lines;
    }

    /** All of them, so many a page. */
    List<StatementLine> linesOf(String consultant, YearMonth month, int pageSize) {
        List<StatementLine> lines = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = new PageRequest(Integer.toString(pageSize), cursor);
            Page<StatementLine> page = features.inTenant(
                    tenant, () -> features.get(LineReader.class).read(month, ids.get(consultant), request));
            lines.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return lines;
    }

    private void addLines(Map<String, String> lines, YearMonth month, String consultant) {
        for (StatementLine line : linesOf(consultant, month, 500)) {
            String refund = line.refundNumber() == null ? "" : "/" + line.refundNumber();
            lines.put(
                    month + " " + consultant + " " + line.purchaseSource() + ":" + line.purchaseNumber() + refund,
                    PlainEvaluator.text(
                            line.paid().toBigDecimal(),
                            line.state(),
                            line.frequencyMultiplier(),
                            line.channelMultiplier(),
                            line.settled().toBigDecimal()));
        }
    }

    @Override
    public void close() {
        features.close();
    }
}
