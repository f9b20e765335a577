package dev.huigu.consultant.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.CardCodes;
import dev.huigu.member.MemberError;
import dev.huigu.member.MoveConsent;
import dev.huigu.tenant.Settings;
import dev.huigu.tenant.Settings.ScanPolicy;
import dev.huigu.tenant.TenantSettings;
import dev.huigu.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consultant scans the code of a member's card. */
class ScanningACardIT {
    private static final Instant EXPIRY = Instant.parse("2021-02-03T02:02:00Z");

    private final People people = new People();

    @BeforeEach
    void open() {
        people.clock().standAt("2021-02-03T02:00:00Z");
        List.of("C1", "C2").forEach(people::consultant);
    }

    private String card(long member, MoveConsent consent) {
        return people.asOwner(() -> people.get(CardCodes.class).next(new CardCodes.Shown(member, consent), EXPIRY));
    }

    private CardScanView scan(String consultant, String card) {
        return people.asConsultant(consultant, () -> people.get(CardScans.class).scan(card));
    }

    private List<BindingView> history(long member) {
        return people.asOwner(() -> people.get(BindingHistory.class).of(member));
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void theMemberIsBoundToWhoScans() {
        long member = people.member("K1", null);
        String card = card(member, MoveConsent.NOT_GIVEN);

        assertThat(scan("C1", card)).isEqualTo(new CardScanView(ScanOutcome.BOUND, Ids.text(member)));
        assertThat(scan("C1", card)).isEqualTo(new CardScanView(ScanOutcome.ALREADY_BOUND, Ids.text(member)));
        assertThat(history(member)).singleElement().satisfies(binding -> {
            assertThat(binding.reason()).isEqualTo("card-scan");
            assertThat(binding.boundBy()).isEqualTo("staff:C1");
        });
    }

    @Test
    void consentToMoveIsTheMembersToGive() {
        people.asOwner(() -> people.get(TenantSettings.class)
                .replace(
                        0,
                        new Settings(
                                Settings.DEFAULT.portraits(),
                                Settings.DEFAULT.rfm(),
                                Settings.DEFAULT.storedValueThreshold(),
                                ScanPolicy.MOVE_WITH_CONSENT)));
        long member = people.member("K1", "C1");

        assertRefused(() -> scan("C2", card(member, MoveConsent.NOT_GIVEN)), ConsultantError.CONSENT_NEEDED);
        assertRefused(
                () -> scan("C2", card(member, MoveConsent.NOT_GIVEN).replaceFirst("k_", "m_")),
                MemberError.CARD_CODE_UNUSABLE);
        assertThat(scan("C2", card(member, MoveConsent.GIVEN)).outcome()).isEqualTo(ScanOutcome.MOVED);
    }

    @Test
    void aMemberOfAnotherStaysWhereTheBrandKeepsTheFirst() {
        long member = people.member("K1", "C1");

        assertRefused(() -> scan("C2", card(member, MoveConsent.GIVEN)), ConsultantError.BOUND_TO_ANOTHER);
    }

    @Test
    void aCodeIsGoodUntilItsEnd() {
        String card = card(people.member("K1", null), MoveConsent.NOT_GIVEN);
        people.clock().goOn(Duration.ofMinutes(2));
        assertRefused(() -> scan("C1", card), MemberError.CARD_CODE_UNUSABLE);

        people.clock().goOn(Duration.ofMillis(-1));
        assertThat(scan("C1", card).outcome()).isEqualTo(ScanOutcome.BOUND);
    }

    @Test
    void whatIsForgedOrAnotherBrandsIsRefused() {
        long member = people.member("K1", null);
        String card = card(member, MoveConsent.NOT_GIVEN);
        String later = Ids.text(EXPIRY.plusSeconds(60).toEpochMilli());
        People others = new People();
        others.consultant("C9");
        String foreign = others.asOwner(() -> others.get(CardCodes.class)
                .next(new CardCodes.Shown(member, MoveConsent.GIVEN), Instant.parse("2999-01-01T00:00:00Z")));
        for (String forged : List.of(
                card + "x",
                "",
                "K1",
                card.replace(Ids.text(member), Ids.text(member + 1)),
                card.replace(Ids.text(EXPIRY.toEpochMilli()), later),
                foreign)) {
            assertRefused(() -> scan("C1", forged), MemberError.CARD_CODE_UNUSABLE);
        }
    }

    @Test
    void whoTakesNoMembersAnyMoreOrIsNoConsultantScansNothing() {
        String card = card(people.member("K1", null), MoveConsent.NOT_GIVEN);
        people.asOwner(
                () -> people.get(Handovers.class).handOver("C1", new HandoverRequest(List.of("C2"), null, null)));

        assertRefused(() -> scan("C1", card), ConsultantError.CONSULTANT_LEFT);
        assertRefused(() -> people.asOwner(() -> people.get(CardScans.class).scan(card)), CommonError.FORBIDDEN);
    }

    @Test
    void ofManyConsultantsWhoScanAtOnceOneGetsTheMember() throws Exception {
        long member = people.member("K1", null);
        String card = card(member, MoveConsent.GIVEN);
        List<Callable<Object>> scans = new ArrayList<>();
        for (int i = 10; i < 26; i++) {
            String consultant = "C" + i;
            people.consultant(consultant);
            scans.add(() -> {
                try {
                    return scan(consultant, card).outcome();
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> each : threads.invokeAll(scans)) {
            outcomes.add(each.get());
        }
        threads.shutdown();

        assertThat(outcomes).containsOnlyOnce(ScanOutcome.BOUND);
        assertThat(outcomes)
                .filteredOn(ConsultantError.BOUND_TO_ANOTHER::equals)
                .hasSize(15);
        assertThat(history(member)).hasSize(1);
    }
}
