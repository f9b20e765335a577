package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.consultant.internal.AllocationRequest.Share;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.CardCodes;
import dev.huigu.member.Members;
import dev.huigu.member.MoveConsent;
import dev.huigu.member.NewMember;
import dev.huigu.tenant.Settings;
import dev.huigu.tenant.Settings.ScanPolicy;
import dev.huigu.tenant.TenantSettings;
import dev.huigu.testing.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens at once, each member has one clean history, and its end is what the member's row says. */
class BindingAtOnceIT {
    private static final int MEMBERS = 60;

    private final People people = new People();
    private final ExecutorService threads = Executors.newFixedThreadPool(12);
    private List<String> members;

    @BeforeEach
    void open() {
        List.of("C1", "C2", "C3", "C4").forEach(people::consultant);
        letMembersMove();
        members = IntStream.range(0, MEMBERS)
                .mapToObj(i -> Ids.text(people.member("K" + i, "C" + (1 + i % 4))))
                .toList();
    }

    private void letMembersMove() {
        Settings old = Settings.DEFAULT;
        people.asOwner(() -> people.get(TenantSettings.class)
                .replace(
                        0,
                        new Settings(
                                old.portraits(), old.rfm(), old.storedValueThreshold(), ScanPolicy.MOVE_WITH_CONSENT)));
    }

    @AfterEach
    void close() {
        threads.shutdown();
    }

    @Test
    void allocationsOfTheSameMembersFollowOneAnother() throws Exception {
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String first = "C" + (1 + i % 4);
            String second = "C" + (1 + (i + 1) % 4);
            work.add(() -> allocate(null, first, second));
        }
        run(work);

        assertThat(consultantsOfRows()).isEqualTo(consultantsOfHistories()).hasSize(MEMBERS);
    }

    @Test
    void aHandOverLeavesNobodyBehindWhileOthersBindAndRegister() throws Exception {
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String member = members.get(i);
            NewMember newMember = people.aMember("N" + i, i < 15 ? "C1" : "C2");
            work.add(() ->
                    people.asOwner(() -> people.get(SingleBindings.class).bind(new NewBinding(member, "C1", "wish"))));
            work.add(() -> people.asOwner(() -> people.get(Members.class).create(newMember, "staff:owner")));
        }
        work.add(
                20,
                () -> people.asOwner(() -> people.get(Handovers.class)
                        .handOver("C1", new HandoverRequest(List.of("C3", "C4"), null, null))));
        work.add(
                20,
                () -> people.asOwner(() -> people.get(Handovers.class)
                        .handOver("C2", new HandoverRequest(List.of("C4", "C3"), null, null))));
        run(work);

        assertThat(consultantsOfRows()).isEqualTo(consultantsOfHistories()).hasSize(MEMBERS + 30);
        assertThat(boundByOthersTo("C1")).isEmpty();
    }

    private Object allocate(AllocationScope scope, String first, String second) {
        return people.asOwner(() -> {
            Allocations allocations = people.get(Allocations.class);
            List<Share> shares = List.of(new Share(first, null), new Share(second, null));
            return allocations.apply(allocations.plan(new AllocationRequest(null, members, shares, scope, null, null)));
        });
    }

    @Test
    void afterAStormOfAllChangesEachRowSaysWhatItsHistorySays() throws Exception {
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            String member = members.get(i);
            String one = "C" + (1 + i % 4);
            String other = "C" + (1 + (i + 1 + i / 4 % 3) % 4);
            work.add(() ->
                    people.asOwner(() -> people.get(SingleBindings.class).bind(new NewBinding(member, one, "wish"))));
            work.add(() ->
                    people.asConsultant(other, () -> people.get(CardScans.class).scan(card(member))));
            if (i % 6 == 0) {
                work.add(() -> allocate(AllocationScope.ALL, one, other));
                work.add(() -> allocate(AllocationScope.UNBOUND, other, one));
            }
            if (i % 10 == 0) {
                work.add(() -> people.asOwner(() ->
                        people.get(Handovers.class).handOver(one, new HandoverRequest(List.of(other), null, null))));
                work.add(() -> people.asOwner(() -> people.get(Handovers.class).undo(one)));
            }
        }
        run(work);

        assertThat(consultantsOfRows()).isEqualTo(consultantsOfHistories()).hasSize(MEMBERS);
        assertThat(consultantsOfRows()).doesNotContainValue(null);
    }

    private String card(String member) {
        return people.get(CardCodes.class)
                .next(
                        new CardCodes.Shown(Ids.find(member).orElseThrow(), MoveConsent.GIVEN),
                        Instant.parse("2999-01-01T00:00:00Z"));
    }

    /** Refusals are answers, too: a consultant may have left. */
    private void run(List<Callable<Object>> work) throws Exception {
        List<Callable<Object>> answered = work.stream()
                .map(each -> (Callable<Object>) () -> {
                    try {
                        return each.call();
                    } catch (Refusal refusal) {
                        return refusal;
                    }
                })
                .toList();
        for (Future<Object> result : threads.invokeAll(answered)) {
            result.get();
        }
    }

    private Map<Long, Long> consultantsOfRows() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(MEMBER.ID, MEMBER.CONSULTANT_ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .fetchMap(MEMBER.ID, MEMBER.CONSULTANT_ID));
    }

    private Map<Long, Long> consultantsOfHistories() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(BINDING.MEMBER_ID, BINDING.CONSULTANT_ID)
                .distinctOn(BINDING.MEMBER_ID)
                .from(BINDING)
                .where(BINDING.TENANT_ID.eq(people.tenant.id()))
                .orderBy(BINDING.MEMBER_ID, BINDING.STARTS_AT.desc())
                .fetchMap(BINDING.MEMBER_ID, BINDING.CONSULTANT_ID));
    }

    /** Who is with the consultant otherwise than by being registered so afterwards. */
    private List<Long> boundByOthersTo(String code) {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .join(CONSULTANT)
                .on(CONSULTANT.TENANT_ID.eq(MEMBER.TENANT_ID))
                .and(CONSULTANT.ID.eq(MEMBER.CONSULTANT_ID))
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .and(CONSULTANT.CODE.eq(code))
                .and(MEMBER.CARD_NUMBER.startsWith("K"))
                .fetch(MEMBER.ID));
    }
}
