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
import dev.huigu.consultant.internal.AllocationJob;
import dev.huigu.consultant.internal.Allocations;
import dev.huigu.consultant.internal.BindingCounts;
import dev.huigu.consultant.internal.BindingRecords;
import dev.huigu.consultant.internal.BindingsOfMergedMembers;
import dev.huigu.consultant.internal.CardOpenings;
import dev.huigu.consultant.internal.CardScans;
import dev.huigu.consultant.internal.ConsultantChanges;
import dev.huigu.consultant.internal.ConsultantRepository;
import dev.huigu.consultant.internal.ConsultantViews;
import dev.huigu.consultant.internal.HandoverTable;
import dev.huigu.consultant.internal.Handovers;
import dev.huigu.consultant.internal.JoinAttempts;
import dev.huigu.consultant.internal.JoinCodeTable;
import dev.huigu.consultant.internal.JoinCodes;
import dev.huigu.consultant.internal.Joining;
import dev.huigu.consultant.internal.Rebinding;
import dev.huigu.consultant.internal.Scans;
import dev.huigu.consultant.internal.ServingConsultants;
import dev.huigu.consultant.internal.SingleBindings;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.job.Jobs;
import dev.huigu.job.internal.JobLedger;
import dev.huigu.job.internal.JobParts;
import dev.huigu.job.internal.JobTable;
import dev.huigu.job.internal.JobWork;
import dev.huigu.member.CardCodes;
import dev.huigu.member.FullViewLog;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberLists;
import dev.huigu.member.MemberSelection;
import dev.huigu.member.MemberSessions;
import dev.huigu.member.MemberTags;
import dev.huigu.member.ShownConsents;
import dev.huigu.member.internal.ConsentPurposes;
import dev.huigu.member.internal.Consents;
import dev.huigu.member.internal.Dismissals;
import dev.huigu.member.internal.DuplicateGroups;
import dev.huigu.member.internal.Duplicates;
import dev.huigu.member.internal.FullViewHistory;
import dev.huigu.member.internal.FullViews;
import dev.huigu.member.internal.KeyedMerges;
import dev.huigu.member.internal.MemberAccess;
import dev.huigu.member.internal.MemberAccessTable;
import dev.huigu.member.internal.MemberCards;
import dev.huigu.member.internal.MemberChanges;
import dev.huigu.member.internal.MemberDetails;
import dev.huigu.member.internal.MemberFields;
import dev.huigu.member.internal.MemberFilter;
import dev.huigu.member.internal.MemberList;
import dev.huigu.member.internal.MemberLookup;
import dev.huigu.member.internal.MemberNumbers;
import dev.huigu.member.internal.MemberRepository;
import dev.huigu.member.internal.MemberRows;
import dev.huigu.member.internal.MemberViews;
import dev.huigu.member.internal.MemberWriting;
import dev.huigu.member.internal.MergeTable;
import dev.huigu.member.internal.MergeViews;
import dev.huigu.member.internal.MergedConsents;
import dev.huigu.member.internal.MergedNames;
import dev.huigu.member.internal.MergedProfiles;
import dev.huigu.member.internal.MergedTags;
import dev.huigu.member.internal.Merges;
import dev.huigu.member.internal.NumberHolders;
import dev.huigu.member.internal.OwnDecisions;
import dev.huigu.member.internal.OwnProfiles;
import dev.huigu.member.internal.PhonesOfMerged;
import dev.huigu.member.internal.ProfileErasure;
import dev.huigu.member.internal.ProfileRecords;
import dev.huigu.member.internal.Retagging;
import dev.huigu.member.internal.SingleMembers;
import dev.huigu.privacy.internal.Erasures;
import dev.huigu.privacy.internal.PersonExports;
import dev.huigu.purchase.Refunds;
import dev.huigu.purchase.internal.PurchaseHistory;
import dev.huigu.purchase.internal.PurchaseRecords;
import dev.huigu.purchase.internal.PurchasesOfMergedMembers;
import dev.huigu.safekeeping.internal.BoughtGoods;
import dev.huigu.safekeeping.internal.KeptGoods;
import dev.huigu.safekeeping.internal.KeptGoodsOfMergedMembers;
import dev.huigu.safekeeping.internal.KeptGoodsRecords;
import dev.huigu.safekeeping.internal.KeptGoodsTable;
import dev.huigu.staff.internal.StaffNames;
import dev.huigu.tag.internal.CarriedTags;
import dev.huigu.tag.internal.SegmentOfTag;
import dev.huigu.tag.internal.TagDefinitions;
import dev.huigu.tag.internal.TagGroups;
import dev.huigu.tag.internal.TagViews;
import dev.huigu.tag.internal.Tagging;
import dev.huigu.tag.internal.TaggingJob;
import dev.huigu.tenant.TenantSettings;

/** What {@link People} is wired of. */
final class PeopleBeans {
    static final Class<?>[] ALL = SellingBeans.and(
            Entities.class,
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
            SingleMembers.class,
            NumberHolders.class,
            KeptGoods.class,
            KeptGoodsTable.class,
            BoughtGoods.class,
            MemberFields.class,
            Consents.class,
            ConsentPurposes.class,
            OwnDecisions.class,
            OwnProfiles.class,
            MemberTags.class,
            Retagging.class,
            MemberAccess.class,
            MemberAccessTable.class,
            MemberCards.class,
            FullViewHistory.class,
            FullViews.class,
            People.Settings.class,
            ConsultantChanges.class,
            ConsultantRepository.class,
            ConsultantViews.class,
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
            SegmentOfTag.class,
            Tagging.class,
            TaggingJob.class,
            Merges.class,
            MergedProfiles.class,
            MergedTags.class,
            PhonesOfMerged.class,
            MergedNames.class,
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
            Refunds.class,
            PurchasesOfMergedMembers.class,
            PurchaseHistory.class,
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
            People.News.class);

    private PeopleBeans() {}
}
