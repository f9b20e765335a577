package dev.huigu.consultant.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MoveConsent;
import dev.huigu.tenant.Settings;
import dev.huigu.tenant.Settings.ScanPolicy;
import dev.huigu.tenant.TenantSettings;
import dev.huigu.testing.People;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member scans the QR code of a consultant. */
class ScanningACodeIT {
    private static final String URL = "https://huigu.example/m/join?code=";

    private final People people = new People();

    @BeforeEach
    void open() {
        people.clock().standAt("2021-02-03T02:00:00Z");
        List.of("C1", "C2").forEach(people::consultant);
    }

    private String code(String consultant) {
        String url = people.asOwner(
                () -> people.get(JoinCodes.class).link(consultant).url());
        assertThat(url).startsWith(URL + "hj_");
        return url.substring(URL.length());
    }

    private <T> T withCode(String code, Function<SecretCode, T> work) {
        return people.asNobody(() -> {
            SecretCode entered = people.get(Joining.class).enter(code);
            people.get(Database.class).enterTenant(entered.tenantId());
            return work.apply(entered);
        });
    }

    private JoinView look(String code) {
        return withCode(code, people.get(Joining.class)::view);
    }

    private JoinedView scan(String code, long member, MoveConsent consent) {
        return withCode(code, entered -> people.get(Joining.class).bind(entered, member, consent));
    }

    private void policy(ScanPolicy policy) {
        Settings old = Settings.DEFAULT;
        people.asOwner(() -> people.get(TenantSettings.class)
                .replace(0, new Settings(old.portraits(), old.rfm(), old.storedValueThreshold(), policy)));
    }

    private List<BindingView> history(long member) {
        return people.asOwner(() -> people.get(BindingHistory.class).of(member));
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void aCodeSaysWhoWaitsWhere() {
        assertThat(look(code("C1"))).isEqualTo(new JoinView("测试品牌", "顾问C1", "一店", List.of()));
    }

    @Test
    void aCodeStaysTheSameUntilItIsRenewed() {
        String first = code("C1");
        assertThat(code("C1")).isEqualTo(first);

        String renewed =
                people.asOwner(() -> people.get(JoinCodes.class).renew("C1").url());

        assertThat(URL + code("C1")).isEqualTo(renewed).isNotEqualTo(URL + first);
        assertRefused(() -> look(first), CommonError.NOT_FOUND);
        assertThat(look(code("C1")).consultantName()).isEqualTo("顾问C1");
    }

    @Test
    void sixteenWhoAskFirstGetTheSameCode() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        Callable<String> ask = () -> code("C1");
        Set<String> codes = threads.invokeAll(Collections.nCopies(16, ask)).stream()
                .map(ScanningACodeIT::result)
                .collect(Collectors.toSet());
        threads.shutdown();

        assertThat(codes).hasSize(1);
    }

    private static String result(Future<String> asked) {
        try {
            return asked.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsForgedLeadsNowhere() {
        String code = code("C1");
        for (String forged : List.of(code + "x", code.replace("hj_", "hm_"), "", "hj", code.substring(0, 30))) {
            assertRefused(() -> look(forged), CommonError.NOT_FOUND);
        }
    }

    @Test
    void whoLeavesTakesTheCodeAlong() {
        String code = code("C1");
        people.asOwner(
                () -> people.get(Handovers.class).handOver("C1", new HandoverRequest(List.of("C2"), null, null)));

        assertRefused(() -> look(code), CommonError.NOT_FOUND);
        long member = people.member("K1", null);
        assertRefused(() -> scan(code, member, MoveConsent.GIVEN), CommonError.NOT_FOUND);
    }

    @Test
    void aMemberWithoutAConsultantIsBound() {
        long member = people.member("K1", null);

        assertThat(scan(code("C1"), member, MoveConsent.NOT_GIVEN))
                .isEqualTo(new JoinedView(ScanOutcome.BOUND, "顾问C1"));
        assertThat(scan(code("C1"), member, MoveConsent.NOT_GIVEN))
                .isEqualTo(new JoinedView(ScanOutcome.ALREADY_BOUND, "顾问C1"));
        assertThat(history(member)).singleElement().satisfies(binding -> {
            assertThat(binding.reason()).isEqualTo("scan");
            assertThat(binding.boundBy()).startsWith("member:");
            assertThat(binding.from()).isEqualTo("2021-02-03T02:00:00Z");
        });
    }

    @Test
    void aMemberOfAnotherStaysAsLongAsTheBrandDoesNotLetMembersMove() {
        long member = people.member("K1", "C1");

        assertRefused(() -> scan(code("C2"), member, MoveConsent.GIVEN), ConsultantError.BOUND_TO_ANOTHER);
        assertThat(history(member)).hasSize(1);
    }

    @Test
    void whereMembersMayMoveTheyAreAsked() {
        policy(ScanPolicy.MOVE_WITH_CONSENT);
        long member = people.member("K1", "C1");

        assertRefused(() -> scan(code("C2"), member, MoveConsent.NOT_GIVEN), ConsultantError.CONSENT_NEEDED);
        assertThat(scan(code("C2"), member, MoveConsent.GIVEN)).isEqualTo(new JoinedView(ScanOutcome.MOVED, "顾问C2"));
        assertThat(history(member)).extracting(BindingView::consultantCode).containsExactly("C2", "C1");
    }

    @Test
    void whoseConsultantLeftMayGoToAnyOtherFromTheNextDayOn() {
        long member = people.member("K1", "C1");
        people.asOwner(() -> {
            people.get(ConsultantRepository.class).lock("C1").stayUntil(java.time.LocalDate.parse("2021-02-03"));
            people.get(ConsultantRepository.class).store();
            return null;
        });

        assertRefused(() -> scan(code("C2"), member, MoveConsent.NOT_GIVEN), ConsultantError.BOUND_TO_ANOTHER);
        people.clock().standAt("2021-02-03T16:00:00Z");
        assertThat(scan(code("C2"), member, MoveConsent.NOT_GIVEN).outcome()).isEqualTo(ScanOutcome.MOVED);
    }

    @Test
    void consultantsSeeTheirOwnCodeAndManagersThoseOfTheirStore() {
        assertThat(people.asConsultant("C1", () -> people.get(JoinCodes.class).link("C1")))
                .isNotNull();
        assertRefused(
                () -> people.asConsultant(
                        "C1", () -> people.get(JoinCodes.class).link("C2")),
                CommonError.NOT_FOUND);
        Identity elsewhere =
                new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S2"), null);
        assertRefused(
                () -> people.as(elsewhere, () -> people.get(JoinCodes.class).renew("C1")), CommonError.NOT_FOUND);
    }
}
