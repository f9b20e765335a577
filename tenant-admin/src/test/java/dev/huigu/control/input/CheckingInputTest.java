package dev.huigu.control.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingInputTest {
    private final Findings findings = new Findings();

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        BrandInput.check(findings, " ", "admin", "x".repeat(41), "Mars/Olympus");
        PersonName.check(findings, "ownerName", "林<晓燕");
        Email.check(findings, "ownerEmail", "lin@");
        PasswordRule.check(findings, "short", "lin@");

        assertThat(refused().errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        tuple("brandName", "not-blank"),
                        tuple("slug", "reserved-slug"),
                        tuple("industry", "size"),
                        tuple("timeZone", "unknown-time-zone"),
                        tuple("ownerName", "pattern"),
                        tuple("ownerEmail", "invalid-email"),
                        tuple("password", "password-too-short"));
    }

    @Test
    void eachRuleThatAPasswordBreaksIsNamed() {
        PasswordRule.check(findings, "a@b.cn", "A@B.cn");

        assertThat(refused().errors())
                .extracting(FieldError::code)
                .containsExactly("password-too-short", "password-is-email");
    }

    @Test
    void aMissingPasswordIsBlank() {
        PasswordRule.check(findings, null, "lin@jade.example");

        assertThat(refused().getMessage()).isEqualTo("password must not be blank");
    }

    @Test
    void spacesAroundATextAndTheCaseOfAnAddressDoNotCount() {
        assertThat(findings.text("brandName", " 惠颜美妆 ", 60)).isEqualTo("惠颜美妆");
        assertThat(Email.check(findings, "ownerEmail", " Lin@Jade.Example ")).isEqualTo("lin@jade.example");
        findings.refuse();
    }

    @Test
    void aBrandThatNamesNoZoneIsInShanghai() {
        BrandInput brand = BrandInput.check(findings, "惠颜美妆", "jade", "beauty", null);

        findings.refuse();
        assertThat(brand.timeZone()).isEqualTo("Asia/Shanghai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+08:00", "GMT+8", "asia/shanghai", "CST6", ""})
    void aZoneThatIsNoPlaceIsRefused(String zone) {
        BrandInput.check(findings, "惠颜美妆", "jade", "beauty", zone);

        assertThat(refused().errors()).extracting(FieldError::code).containsExactly("unknown-time-zone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lin", "lin@jade", "lin@jade..example", ".lin@jade.example", "l in@jade.example", "林@jade.cn"})
    void whatIsNoAddressIsRefused(String email) {
        Email.check(findings, "ownerEmail", email);

        assertThat(refused().errors()).extracting(FieldError::code).containsExactly("invalid-email");
    }

    private Refusal refused() {
        return catchThrowableOfType(Refusal.class, findings::refuse);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
