package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CARD_OPENING;
import static dev.huigu.foundation.schema.app.Tables.CONSENT_PURPOSE;
import static dev.huigu.foundation.schema.app.Tables.CONSENT_TEXT;
import static dev.huigu.foundation.schema.app.Tables.JOIN_ATTEMPT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.internal.JoinAttempts.Verdict;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.member.ShownConsents;
import dev.huigu.member.ShownConsents.Given;
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
        return new CardOpening(name, phone, null, birthday, null, true, "2021-01", null);
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
                new CardOpening("小明", PHONE, null, null, null, false, "2021-01", null),
                new CardOpening("小明", PHONE, null, null, null, null, "2021-01", null),
                new CardOpening("小明", PHONE, null, null, null, true, " ", null))) {
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

    @Test
    void whatTheCustomerAlsoAgreedToIsKeptAndATextThatIsNoneIsToldAlike() {
        publishSmsText();
        Given sms = new Given("SMS", 1);
        assertThat(withCode(people.get(Joining.class)::view).consentTexts())
                .containsExactly(new ShownConsents.Text("SMS", "短信", 1, "我们发短信。"));

        openCard(new CardOpening("小明", PHONE, null, null, null, true, "2021-01", List.of(sms)));

        assertThat(people.asOwner(() -> people.get(Database.class)
                        .sql()
                        .selectFrom(MEMBER_CONSENT)
                        .where(MEMBER_CONSENT.TENANT_ID.eq(people.tenant.id()))
                        .fetchSingle()))
                .matches(consent -> consent.getGiven()
                        && consent.getMemberId().equals(members().get(0).getId()));
        for (Phone phone : List.of(PHONE, Phone.of("13912345679"))) {
            for (Given wrong : List.of(new Given("SMS", 2), new Given("NONE", 1))) {
                assertThatThrownBy(() -> openCard(
                                new CardOpening("小红", phone, null, null, null, true, "2021-01", List.of(wrong))))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                                .isEqualTo(CommonError.UNKNOWN_REFERENCE));
            }
        }
    }

    private void publishSmsText() {
        people.asOwner(() -> {
            Database database = people.get(Database.class);
            database.sql()
                    .insertInto(CONSENT_PURPOSE)
                    .set(CONSENT_PURPOSE.TENANT_ID, people.tenant.id())
                    .set(CONSENT_PURPOSE.ID, 1L)
                    .set(CONSENT_PURPOSE.CODE, "SMS")
                    .set(CONSENT_PURPOSE.NAME, "短信")
                    .execute();
            return database.sql()
                    .insertInto(CONSENT_TEXT)
                    .set(CONSENT_TEXT.TENANT_ID, people.tenant.id())
                    .set(CONSENT_TEXT.PURPOSE_ID, 1L)
                    .set(CONSENT_TEXT.VERSION, 1)
                    .set(CONSENT_TEXT.TEXT, "我们发短信。")
                    .set(CONSENT_TEXT.PUBLISHED_AT, people.clock().instant())
                    .set(CONSENT_TEXT.PUBLISHED_BY, "staff:owner")
                    .execute();
        });
    }
}
