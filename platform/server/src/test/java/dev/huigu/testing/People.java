package dev.huigu.testing;

import dev.huigu.commission.CommissionSchemes;
import dev.huigu.commission.Statements;
import dev.huigu.commission.internal.CommissionJournal;
import dev.huigu.commission.internal.FactsReader;
import dev.huigu.commission.internal.LineReader;
import dev.huigu.commission.internal.SchemeBook;
import dev.huigu.commission.internal.SettlementEngine;
import dev.huigu.commission.internal.SettlementGate;
import dev.huigu.commission.internal.StatementReader;
import dev.huigu.commission.internal.StatementTotals;
import dev.huigu.consultant.ConsultantRegrouped;
import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.MembersBound;
import dev.huigu.consultant.NewConsultant;
import dev.huigu.consultant.internal.AllocationJob;
import dev.huigu.consultant.internal.Allocations;
import dev.huigu.consultant.internal.BindingCounts;
import dev.huigu.consultant.internal.BindingHistory;
import dev.huigu.consultant.internal.BindingRecords;
import dev.huigu.consultant.internal.BindingsOfMergedMembers;
import dev.huigu.consultant.internal.BindingsOfNewMembers;
import dev.huigu.consultant.internal.CardOpenings;
import dev.huigu.consultant.internal.CardScans;
import dev.huigu.consultant.internal.ConsultantChanges;
import dev.huigu.consultant.internal.ConsultantRepository;
import dev.huigu.consultant.internal.ConsultantViews;
import dev.huigu.consultant.internal.GroupMemberships;
import dev.huigu.consultant.internal.HandoverTable;
import dev.huigu.consultant.internal.Handovers;
import dev.huigu.consultant.internal.JoinAttempts;
import dev.huigu.consultant.internal.JoinCodeTable;
import dev.huigu.consultant.internal.JoinCodes;
import dev.huigu.consultant.internal.JoinSettings;
import dev.huigu.consultant.internal.Joining;
import dev.huigu.consultant.internal.Rebinding;
import dev.huigu.consultant.internal.Scans;
import dev.huigu.consultant.internal.ServingConsultants;
import dev.huigu.consultant.internal.SingleBindings;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.PublicUrl;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.job.Jobs;
import dev.huigu.job.WorkRunner;
import dev.huigu.job.internal.JobLedger;
import dev.huigu.job.internal.JobParts;
import dev.huigu.job.internal.JobTable;
import dev.huigu.job.internal.JobWork;
import dev.huigu.member.CardCodes;
import dev.huigu.member.CardIssueDateChanged;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.ErasedCards;
import dev.huigu.member.FullViewLog;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberLists;
import dev.huigu.member.MemberSelection;
import dev.huigu.member.MemberSessions;
import dev.huigu.member.MemberTags;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import dev.huigu.member.ShownConsents;
import dev.huigu.member.TagGate;
import dev.huigu.member.internal.Candidates;
import dev.huigu.member.internal.ConsentPurposes;
import dev.huigu.member.internal.Consents;
import dev.huigu.member.internal.Dismissals;
import dev.huigu.member.internal.DuplicateGroups;
import dev.huigu.member.internal.Duplicates;
import dev.huigu.member.internal.FieldValues;
import dev.huigu.member.internal.FullViews;
import dev.huigu.member.internal.KeyedMerges;
import dev.huigu.member.internal.MemberAccess;
import dev.huigu.member.internal.MemberAccessSettings;
import dev.huigu.member.internal.MemberAccessTable;
import dev.huigu.member.internal.MemberCards;
import dev.huigu.member.internal.MemberChanges;
import dev.huigu.member.internal.MemberDetails;
import dev.huigu.member.internal.MemberFieldTable;
import dev.huigu.member.internal.MemberFields;
import dev.huigu.member.internal.MemberFilter;
import dev.huigu.member.internal.MemberList;
import dev.huigu.member.internal.MemberLookup;
import dev.huigu.member.internal.MemberNumbers;
import dev.huigu.member.internal.MemberRepository;
import dev.huigu.member.internal.MemberRows;
import dev.huigu.member.internal.MemberTable;
import dev.huigu.member.internal.MemberViews;
import dev.huigu.member.internal.MemberWriting;
import dev.huigu.member.internal.MergeTable;
import dev.huigu.member.internal.MergeViews;
import dev.huigu.member.internal.MergedConsents;
import dev.huigu.member.internal.MergedProfiles;
import dev.huigu.member.internal.MergedTags;
import dev.huigu.member.internal.Merges;
import dev.huigu.member.internal.NameKeyTable;
import dev.huigu.member.internal.OwnDecisions;
import dev.huigu.member.internal.OwnProfiles;
import dev.huigu.member.internal.Phones;
import dev.huigu.member.internal.ProfileErasure;
import dev.huigu.member.internal.ProfileRecords;
import dev.huigu.member.internal.Profiles;
import dev.huigu.member.internal.Registrar;
import dev.huigu.member.internal.Retagging;
import dev.huigu.member.internal.SingleMembers;
import dev.huigu.member.internal.Tags;
import dev.huigu.portrait.internal.RunningFigures;
import dev.huigu.privacy.internal.Erasures;
import dev.huigu.privacy.internal.PersonExports;
import dev.huigu.purchase.Purchases;
import dev.huigu.purchase.Refunds;
import dev.huigu.purchase.internal.PurchaseHistory;
import dev.huigu.purchase.internal.PurchaseLedger;
import dev.huigu.purchase.internal.PurchaseOwners;
import dev.huigu.purchase.internal.PurchaseRecords;
import dev.huigu.purchase.internal.PurchaseReferences;
import dev.huigu.purchase.internal.PurchaseStripes;
import dev.huigu.purchase.internal.PurchasesOfMergedMembers;
import dev.huigu.purchase.internal.RefundLedger;
import dev.huigu.purchase.internal.RefundableLines;
import dev.huigu.safekeeping.internal.BoughtGoods;
import dev.huigu.safekeeping.internal.KeptGoods;
import dev.huigu.safekeeping.internal.KeptGoodsOfMergedMembers;
import dev.huigu.safekeeping.internal.KeptGoodsRecords;
import dev.huigu.safekeeping.internal.KeptGoodsTable;
import dev.huigu.staff.internal.StaffNames;
import dev.huigu.store.Channel;
import dev.huigu.store.NewStore;
import dev.huigu.store.Stores;
import dev.huigu.tag.internal.CarriedTags;
import dev.huigu.tag.internal.TagDefinitions;
import dev.huigu.tag.internal.TagGroups;
import dev.huigu.tag.internal.TagViews;
import dev.huigu.tag.internal.Tagging;
import dev.huigu.tag.internal.TaggingJob;
import dev.huigu.tenant.TenantSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A brand with stores S1 and S2, whose consultants and members a test makes as it needs them. The clock and the news
 * are those of the latest brand: the features are wired once a JVM.
 */
public final class People {
    private static final Features FEATURES = new Features(
            Entities.class,
            Caller.class,
            Stores.class,
            Members.class,
            MemberDirectory.class,
            MemberSelection.class,
            MemberRows.class,
            MemberViews.class,
            MemberDetails.class,
            MemberFilter.class,
            MemberList.class,
            MemberLookup.class,
            MemberNumbers.class,
            MemberChanges.class,
            MemberRepository.class,
            MemberWriting.class,
            MemberTable.class,
            Registrar.class,
            SingleMembers.class,
            ChangedMembers.class,
            Candidates.class,
            Phones.class,
            Profiles.class,
            NameKeyTable.class,
            FieldValues.class,
            MemberFieldTable.class,
            KeptGoods.class,
            KeptGoodsTable.class,
            BoughtGoods.class,
            MemberFields.class,
            Consents.class,
            ConsentPurposes.class,
            OwnDecisions.class,
            OwnProfiles.class,
            Tags.class,
            TagGate.class,
            MemberTags.class,
            Retagging.class,
            MemberAccess.class,
            MemberAccessTable.class,
            MemberCards.class,
            FullViews.class,
            Settings.class,
            Consultants.class,
            ConsultantChanges.class,
            ConsultantRepository.class,
            ConsultantViews.class,
            GroupMemberships.class,
            BindingsOfNewMembers.class,
            BindingHistory.class,
            Allocations.class,
            AllocationJob.class,
            SingleBindings.class,
            ShownConsents.class,
            ServingConsultants.class,
            Rebinding.class,
            BindingCounts.class,
            StaffNames.class,
            Jobs.class,
            JobTable.class,
            JobParts.class,
            JobLedger.class,
            JobWork.class,
            Transactions.class,
            TestTransaction.class,
            Handovers.class,
            HandoverTable.class,
            TenantSettings.class,
            MergePatch.class,
            MemberSessions.class,
            CardCodes.class,
            Scans.class,
            CardScans.class,
            JoinCodes.class,
            JoinCodeTable.class,
            Joining.class,
            JoinAttempts.class,
            CardOpenings.class,
            TagGroups.class,
            TagDefinitions.class,
            TagViews.class,
            CarriedTags.class,
            Tagging.class,
            TaggingJob.class,
            Merges.class,
            MergedProfiles.class,
            MergedTags.class,
            MergedConsents.class,
            MergeTable.class,
            MergeViews.class,
            KeyedMerges.class,
            FullViewLog.class,
            ProfileRecords.class,
            ProfileErasure.class,
            BindingRecords.class,
            PurchaseRecords.class,
            KeptGoodsRecords.class,
            PersonExports.class,
            Erasures.class,
            Duplicates.class,
            DuplicateGroups.class,
            Dismissals.class,
            MemberLists.class,
            BindingsOfMergedMembers.class,
            KeptGoodsOfMergedMembers.class,
            Purchases.class,
            Refunds.class,
            PurchaseReferences.class,
            ErasedCards.class,
            PurchaseLedger.class,
            PurchaseOwners.class,
            PurchaseStripes.class,
            PurchasesOfMergedMembers.class,
            PurchaseHistory.class,
            RefundLedger.class,
            RefundableLines.class,
            RunningFigures.class,
            CommissionSchemes.class,
            Statements.class,
            SettlementGate.class,
            SettlementEngine.class,
            SchemeBook.class,
            FactsReader.class,
            CommissionJournal.class,
            StatementTotals.class,
            StatementReader.class,
            LineReader.class,
            News.class);

    public final Tenant tenant = TestDatabase.get().newTenant();
    private final AtomicInteger phones = new AtomicInteger(10_000_000);

    public People() {
        clock().goWithTheSystem();
        get(News.class).forget();
        asOwner(() -> get(Stores.class)
                .createAll(
                        List.of(new NewStore("S1", "一店", Channel.OFFLINE), new NewStore("S2", "二店", Channel.OFFLINE))));
    }

    @ApplicationScoped
    static class Settings {
        @Produces
        @Singleton
        MemberAccessSettings memberAccess() {
            return new MemberAccessSettings(
                    publicUrl(), Duration.ofHours(24), Duration.ofHours(12), Duration.ofMinutes(2));
        }

        @Produces
        @Singleton
        PublicUrl publicUrl() {
            return new PublicUrl(URI.create("https://huigu.example/"));
        }

        @Produces
        @Singleton
        Validator validator() {
            return InputValidation.validator();
        }

        @Produces
        @Singleton
        JoinSettings joining() {
            return new JoinSettings(3, Optional.empty());
        }
    }

    /** What the features announced. */
    @ApplicationScoped
    public static class News {
        private final Queue<Object> announced = new ConcurrentLinkedQueue<>();

        void membersBound(@Observes MembersBound event) {
            announced.add(event);
        }

        void consultantRegrouped(@Observes ConsultantRegrouped event) {
            announced.add(event);
        }

        void cardIssueDateChanged(@Observes CardIssueDateChanged event) {
            announced.add(event);
        }

        void forget() {
            announced.clear();
        }

        List<Object> announced() {
            return List.copyOf(announced);
        }
    }

    public <T> T get(Class<T> type) {
        return FEATURES.get(type);
    }

    /** All beans of the kind. */
    public <T> List<T> all(Class<T> type) {
        return FEATURES.all(type);
    }

    public TestClock clock() {
        return get(TestClock.class);
    }

    public List<Object> news() {
        return get(News.class).announced();
    }

    /** In a transaction of its own. */
    public <T> T as(Identity caller, Supplier<T> work) {
        return FEATURES.inTenant(tenant, () -> {
            get(Caller.class).become(caller);
            return work.get();
        });
    }

    public <T> T asOwner(Supplier<T> work) {
        return as(new Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null), work);
    }

    /** As the consultant, who has that role alone. */
    public <T> T asConsultant(String code, Supplier<T> work) {
        long own = asOwner(() -> get(Consultants.class).idsByCode(List.of(code)).get(code));
        return as(new Identity("staff:" + code, Set.of(Role.CONSULTANT), Set.of(), null, own), work);
    }

    /** A node, another one each time, looks for jobs once and works on what it finds. */
    public void workOnJobs() {
        new WorkRunner<>(get(Tenants.class), get(Transactions.class), get(JobWork.class)).look(Runnable::run);
    }

    /** Like a browser that is not signed in: the brand is not known yet, and nobody's rows are seen. */
    public <T> T asNobody(Supplier<T> work) {
        return FEATURES.outside(work);
    }

    public long storeId(String code) {
        return asOwner(() -> get(Stores.class).getByCode(code, "storeCode").id());
    }

    /** In store S1, in no group. */
    public long consultant(String code) {
        return asOwner(() -> {
            get(Consultants.class).create(new NewConsultant(code, "顾问" + code, "S1", null, null));
            return get(Consultants.class).idsByCode(List.of(code)).get(code);
        });
    }

    /** In store S1, with a phone of its own and a card of 2020-01-01. */
    public NewMember aMember(String cardNumber, String consultantCode) {
        return new NewMember(
                cardNumber,
                "会员" + cardNumber,
                Phone.of("138" + phones.incrementAndGet()),
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                "S1",
                consultantCode,
                null);
    }

    /** The id of that member, who is registered now. */
    public long member(NewMember member) {
        return asOwner(() -> get(Members.class).create(member, "staff:owner"));
    }

    /** The id of a member who is registered now. */
    public long member(String cardNumber, String consultantCode) {
        return member(aMember(cardNumber, consultantCode));
    }
}
