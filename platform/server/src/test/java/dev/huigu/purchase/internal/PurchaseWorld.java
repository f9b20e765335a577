package dev.huigu.purchase.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIGURES;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.huigu.catalog.NewProduct;
import dev.huigu.catalog.Products;
import dev.huigu.catalog.internal.Mentions;
import dev.huigu.catalog.internal.ProductStore;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.schema.app.tables.records.MemberFiguresRecord;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.ErasedCards;
import dev.huigu.portrait.internal.RunningFigures;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.Purchases;
import dev.huigu.purchase.PurchasesRecorded;
import dev.huigu.purchase.RefundDraft;
import dev.huigu.purchase.Refunds;
import dev.huigu.purchase.Refunds.State;
import dev.huigu.purchase.RefundsApplied;
import dev.huigu.store.Channel;
import dev.huigu.store.NewStore;
import dev.huigu.store.Stores;
import dev.huigu.testing.Features;
import dev.huigu.testing.InputValidation;
import dev.huigu.testing.OwnTransaction;
import dev.huigu.testing.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** A brand with stores S1 and S2, product P1 and a member with card K1, whose tills report to the resources. */
final class PurchaseWorld {
    /** The database takes no purchase of this amount. */
    static final String UNKEEPABLE = "66.66";

    private static final Features FEATURES = new Features(
            Surroundings.class,
            OwnTransaction.class,
            Transactions.class,
            Caller.class,
            Stores.class,
            Products.class,
            ProductStore.class,
            Mentions.class,
            Purchases.class,
            PurchaseReferences.class,
            ErasedCards.class,
            PurchaseLedger.class,
            PurchaseStripes.class,
            PurchaseOwners.class,
            PurchaseLines.class,
            PurchaseHistory.class,
            PurchaseBatchResource.class,
            StoreReach.class,
            Refunds.class,
            RefundLedger.class,
            RefundableLines.class,
            RefundResource.class,
            Answers.class,
            RunningFigures.class,
            ChangedMembers.class,
            Database.class,
            Hitches.class);

    private final Tenant tenant = TestDatabase.get().newTenant();

    PurchaseWorld() {
        sql(sql -> {
            get(Stores.class)
                    .createAll(List.of(
                            new NewStore("S1", "一店", Channel.OFFLINE), new NewStore("S2", "二店", Channel.OFFLINE)));
            get(Products.class)
                    .createAll(List.of(new NewProduct("P1", "奶粉", null, null, null, Money.yuan("100.00"), null)));
            return insertMember(sql);
        });
    }

    @ApplicationScoped
    static class Surroundings {
        @Produces
        @Singleton
        Validator validator() {
            return InputValidation.validator();
        }
    }

    /** Stands in for what makes a response, which only a container can; keeps the status. */
    @ApplicationScoped
    static class Answers extends KeyedRefunds {
        private final ThreadLocal<Integer> status = new ThreadLocal<>();

        @Override
        public Response record(RefundDraft draft, Long onlyStoreId) {
            status.set(RefundResource.status(refunds.record(draft, onlyStoreId)).getStatusCode());
            return null;
        }

        int status() {
            return status.get();
        }
    }

    /** What the database may do to a transaction. */
    @ApplicationScoped
    static class Hitches {
        private final AtomicReference<String> next = new AtomicReference<>();

        void purchasesRecorded(@Observes PurchasesRecorded event) {
            happen(next.getAndSet(null));
            if (event.purchases().stream().anyMatch(each -> each.paid().equals(Money.yuan(UNKEEPABLE)))) {
                happen("22003");
            }
        }

        void refundsApplied(@Observes RefundsApplied event) {
            happen(next.getAndSet(null));
        }

        private static void happen(String sqlState) {
            if (sqlState != null) {
                throw new DataAccessException("statement", new SQLException("no", sqlState));
            }
        }

        /** The next transaction that records something is broken off. */
        void breakOff(String sqlState) {
            next.set(sqlState);
        }
    }

    private int insertMember(DSLContext sql) {
        return sql.insertInto(MEMBER)
                .set(MEMBER.TENANT_ID, tenant.id())
                .set(MEMBER.ID, Ids.next())
                .set(MEMBER.CARD_NUMBER, "K1")
                .set(MEMBER.NAME, "张三")
                .set(MEMBER.NAME_KEY, "张三")
                .set(MEMBER.PHONE_CIPHER, "K1")
                .set(MEMBER.PHONE_HASH, "K1")
                .set(MEMBER.PHONE_TAIL_HASH, "K1")
                .set(MEMBER.GENDER, "FEMALE")
                .set(MEMBER.BIRTHDAY_CALENDAR, "SOLAR")
                .set(MEMBER.CARD_ISSUED_ON, LocalDate.of(2020, 1, 1))
                .set(
                        MEMBER.STORE_ID,
                        get(Stores.class).getByCode("S1", "storeCode").id())
                .set(MEMBER.CREATED_AT, Instant.EPOCH)
                .set(MEMBER.VERSION, 1L)
                .execute();
    }

    long tenantId() {
        return tenant.id();
    }

    <T> T get(Class<T> type) {
        return FEATURES.get(type);
    }

    <T> T sql(Function<DSLContext, T> work) {
        return FEATURES.inTenant(tenant, () -> work.apply(get(Database.class).sql()));
    }

    /** In a request; each transaction is opened by who is called. */
    private <T> T as(Role role, String storeCode, Supplier<T> work) {
        Long storeId = storeCode == null
                ? null
                : FEATURES.inTenant(tenant, () -> get(Stores.class)
                        .getByCode(storeCode, "storeCode")
                        .id());
        return get(Tenants.class).call(tenant, () -> {
            get(Caller.class).become(new Caller.Identity("staff:till", Set.of(role), Set.of(), storeId, null));
            return work.get();
        });
    }

    /** One purchase a line, by headquarters. */
    BatchReport send(String... lines) {
        return as(Role.OWNER, null, () -> {
            try {
                return get(PurchaseBatchResource.class)
                        .record(new ByteArrayInputStream(
                                String.join("\n", lines).getBytes(UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Of one piece of P1 at S1, by the member with card K1. */
    static String line(String number, String paid) {
        return """
                {"number":"%s","source":"POS","storeCode":"S1","channel":"OFFLINE",\
                "purchasedAt":"2026-03-10T12:00:00+08:00","cardNumber":"K1",\
                "lines":[{"productCode":"P1","quantity":1,"paid":"%s"}]}"""
                .formatted(number, paid);
    }

    void record(String number, String storeCode, String purchasedAt) {
        PurchaseDraft draft = new PurchaseDraft(
                number,
                "POS",
                storeCode,
                Channel.OFFLINE,
                Instant.parse(purchasedAt),
                "K1",
                null,
                null,
                List.of(new PurchaseDraft.Line("P1", BigDecimal.ONE, null, Money.yuan("100.00"))),
                null);
        assertAccepted(FEATURES.inTenant(tenant, () -> get(Purchases.class).record(List.of(draft))));
    }

    private static void assertAccepted(List<Purchases.Outcome> outcomes) {
        if (!(outcomes.get(0) instanceof Purchases.Outcome.Accepted)) {
            throw new AssertionError(outcomes.toString());
        }
    }

    static RefundDraft refund(String number, String purchaseNumber, String amount) {
        return new RefundDraft(
                number,
                "POS",
                purchaseNumber,
                null,
                Instant.parse("2026-03-12T04:00:00Z"),
                List.of(new RefundDraft.Line("P1", BigDecimal.ZERO, Money.yuan(amount))));
    }

    /** By headquarters; the status of the answer. */
    int refund(RefundDraft draft) {
        return refund(Role.OWNER, null, draft);
    }

    /** By the manager of a store, or of none; the status of the answer. */
    int refundByManagerOf(String storeCode, RefundDraft draft) {
        return refund(Role.STORE_MANAGER, storeCode, draft);
    }

    private int refund(Role role, String storeCode, RefundDraft draft) {
        return as(role, storeCode, () -> {
            get(RefundResource.class).record(draft);
            return get(Answers.class).status();
        });
    }

    State stateOf(String refundNumber) {
        return State.valueOf(sql(sql -> sql.select(REFUND.STATE)
                .from(REFUND)
                .where(REFUND.TENANT_ID.eq(tenant.id()))
                .and(REFUND.NUMBER.eq(refundNumber))
                .fetchSingle(REFUND.STATE)));
    }

    MemberFiguresRecord figures() {
        return sql(sql -> sql.selectFrom(MEMBER_FIGURES)
                .where(MEMBER_FIGURES.TENANT_ID.eq(tenant.id()))
                .fetchSingle());
    }

    /** The next transaction that records something is broken off, once. */
    void breakOff(String sqlState) {
        get(Hitches.class).breakOff(sqlState);
    }
}
