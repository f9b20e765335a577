package dev.huigu.testing;

import dev.huigu.consultant.ConsultantRegrouped;
import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.MembersBound;
import dev.huigu.consultant.NewConsultant;
import dev.huigu.consultant.internal.JoinSettings;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.http.PublicUrl;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.job.WorkRunner;
import dev.huigu.job.internal.JobWork;
import dev.huigu.member.CardIssueDateChanged;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import dev.huigu.member.internal.MemberAccessSettings;
import dev.huigu.store.Channel;
import dev.huigu.store.NewStore;
import dev.huigu.store.Stores;
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
    private static final Features FEATURES = new Features(PeopleBeans.ALL);

    public final Tenant tenant = TestDatabase.get().newTenant();
    private final AtomicInteger phones = new AtomicInteger(10_000_000);

    public People() {
        clock().goOnFromNoon();
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
