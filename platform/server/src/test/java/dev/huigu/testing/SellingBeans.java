package dev.huigu.testing;

import dev.huigu.catalog.Products;
import dev.huigu.catalog.internal.Mentions;
import dev.huigu.catalog.internal.ProductStore;
import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.internal.BindingHistory;
import dev.huigu.consultant.internal.BindingsOfNewMembers;
import dev.huigu.consultant.internal.GroupMemberships;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.ErasedCards;
import dev.huigu.member.Members;
import dev.huigu.member.TagGate;
import dev.huigu.member.internal.Candidates;
import dev.huigu.member.internal.FieldValues;
import dev.huigu.member.internal.MemberFieldTable;
import dev.huigu.member.internal.MemberTable;
import dev.huigu.member.internal.NameKeyTable;
import dev.huigu.member.internal.Phones;
import dev.huigu.member.internal.Profiles;
import dev.huigu.member.internal.Registrar;
import dev.huigu.member.internal.Tags;
import dev.huigu.portrait.internal.RunningFigures;
import dev.huigu.purchase.Purchases;
import dev.huigu.purchase.internal.PurchaseLedger;
import dev.huigu.purchase.internal.PurchaseOwners;
import dev.huigu.purchase.internal.PurchaseReferences;
import dev.huigu.purchase.internal.PurchaseStripes;
import dev.huigu.purchase.internal.RefundLedger;
import dev.huigu.purchase.internal.RefundableLines;
import dev.huigu.store.Stores;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a brand is wired of that has stores, goods, members and consultants, and sells. */
public final class SellingBeans {
    private static final Class<?>[] ALL = {
        Caller.class,
        Stores.class,
        Products.class,
        ProductStore.class,
        Mentions.class,
        Members.class,
        MemberTable.class,
        Registrar.class,
        Candidates.class,
        Phones.class,
        Profiles.class,
        NameKeyTable.class,
        FieldValues.class,
        MemberFieldTable.class,
        Tags.class,
        TagGate.class,
        Consultants.class,
        GroupMemberships.class,
        BindingsOfNewMembers.class,
        BindingHistory.class,
        Purchases.class,
        PurchaseReferences.class,
        ErasedCards.class,
        PurchaseLedger.class,
        PurchaseStripes.class,
        PurchaseOwners.class,
        RefundLedger.class,
        RefundableLines.class,
        RunningFigures.class,
        ChangedMembers.class,
        Transactions.class,
        TestTransaction.class
    };

    private SellingBeans() {}

    public static Class<?>[] and(Class<?>... others) {
        return Stream.of(ALL, others).flatMap(Arrays::stream).toArray(Class<?>[]::new);
    }
}
