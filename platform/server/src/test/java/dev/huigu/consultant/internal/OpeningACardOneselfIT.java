package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CARD_OPENING;
import static dev.huigu.foundation.schema.app.Tables.JOIN_ATTEMPT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.internal.JoinAttempts.Verdict;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.testing.InputValidation;
import dev.huigu.testing.People;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpeningACardOneselfIT {
    private static final Phone PHONE = Phone.of("13912345678");

    private final People people = new People();
    private String code;

    @BeforeEach
    void open() {
        people.clock().standAt("2021-02-03T02:20:00Z");
        people.consultant("C1");
        String url = people.asOwner(() -> people.get(JoinCodes.class).link("C1").url());
        code = url.substring(url.indexOf("hj_"));
    }

    private <T> T withCode(Function<SecretCode, T> work) {
        return people.asNobody(() -> {
            SecretCode entered = people.get(Joining.class).enter(code);
            people.get(Database.class).enterTenant(entered.tenantId());
            return work.apply(entered);
        });
    }

    private void openCard(CardOpening opening) {
        withCode(entered -> {
            people.get(CardOpenings.class).open(entered, opening);
            return null;
        });
    }

    private static CardOpening opening(String name, Phone phone, String birthday) {
        return new CardOpening(name, phone, null, birthday, null, true, "2021-01");
    }

    private List<MemberRecord> members() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .fetch());
    }

    @Test
    void aNewCustomerHasACardOfTodayAndTheConsultantFromNowOn() {
        openCard(opening("小明", PHONE, "1990-05-06"));

        MemberRecord member = members().get(0);
        assertThat(member.getName()).isEqualTo("小明");
        assertThat(member.getOrigin()).isEqualTo("SCAN");
        assertThat(member.getCardIssuedOn()).isEqualTo("2021-02-03");
        assertThat(member.getStoreId()).isEqualTo(people.storeId("S1"));
        assertThat(people.asOwner(() -> people.get(BindingHistory.class).of(member.getId())))
                .singleElement()
                .satisfies(binding -> {
                    assertThat(binding.consultantCode()).isEqualTo("C1");
                    assertThat(binding.from()).isEqualTo("2021-02-03T02:20:00Z");
                    assertThat(binding.reason()).isEqualTo("self-service");
                });
        assertThat(people.asOwner(() -> people.get(Database.class)
                        .sql()
                        .selectFrom(CARD_OPENING)
                        .where(CARD_OPENING.TENANT_ID.eq(people.tenant.id()))
                        .fetchSingle()
                        .getConsentVersion()))
                .isEqualTo("2021-01");
    }

    @Test
    void theCardOfAPhoneThatIsKnownStaysAsItIs() {
        openCard(opening("小明", PHONE, null));
        MemberRecord before = members().get(0);
        people.clock().goOn(Duration.ofHours(1));

        openCard(opening("坏人", PHONE, "1990-05-06"));

        assertThat(members()).containsExactly(before);
    }

    @Test
    void whatIsWrongIsToldAlikeWhetherThePhoneIsKnownOrNot() {
        openCard(opening("小明", PHONE, null));
        for (Phone phone : List.of(PHONE, Phone.of("13912345679"))) {
            assertThatThrownBy(() -> openCard(opening("小红", phone, "1990-02-30")))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("birthday must be a date such as 1990-05-06");
        }
    }

    @Test
    void sixteenAtOnceOpenOneCard() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        Callable<Boolean> attempt = () -> {
            openCard(opening("小明", PHONE, null));
            return true;
        };
        for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(16, attempt))) {
            assertThat(each.get()).isTrue();
        }
        threads.shutdown();

        assertThat(members()).hasSize(1);
    }

    @Test
    void consentIsGivenOrThereIsNoCard() {
        for (CardOpening refused : List.of(
                new CardOpening("小明", PHONE, null, null, null, false, "2021-01"),
                new CardOpening("小明", PHONE, null, null, null, null, "2021-01"),
                new CardOpening("小明", PHONE, null, null, null, true, " "))) {
            assertThat(InputValidation.validator().validate(refused)).hasSize(1);
        }
    }

    @Test
    void anAddressOpensSoManyCardsAnHourAndACodeTenTimesAsMany() {
        for (int i = 0; i < 3; i++) {
            assertThat(count("203.0.113.7")).isEqualTo(Verdict.GO_ON);
        }
        assertThat(count("203.0.113.7")).isEqualTo(Verdict.TOO_OFTEN);
        assertThat(people.get(JoinAttempts.class).tooOften().retryAfter()).contains(Duration.ofMinutes(40));
        for (int i = 4; i < 30; i++) {
            assertThat(count("203.0.113." + (10 + i))).isEqualTo(Verdict.GO_ON);
        }
        assertThat(count("203.0.113.99")).isEqualTo(Verdict.TOO_OFTEN);

        people.clock().goOn(Duration.ofMinutes(40));
        assertThat(count("203.0.113.7")).isEqualTo(Verdict.GO_ON);
    }

    @Test
    void attemptsAreForgottenAndAddressesNeverKept() {
        count("203.0.113.7");
        assertThat(attempts()).hasSize(2).noneMatch(kept -> kept.contains("203.0.113.7"));
        people.clock().goOn(Duration.ofHours(4));

        assertThat(people.asOwner(() -> people.get(JoinAttempts.class).forgetOld()))
                .isEqualTo(2);
        assertThat(attempts()).isEmpty();
    }

    private Verdict count(String address) {
        return withCode(entered -> people.get(JoinAttempts.class).count(entered, address));
    }

    private List<String> attempts() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(JOIN_ATTEMPT.SUBJECT_HASH)
                .from(JOIN_ATTEMPT)
                .where(JOIN_ATTEMPT.TENANT_ID.eq(people.tenant.id()))
                .fetch(JOIN_ATTEMPT.SUBJECT_HASH));
    }
}
