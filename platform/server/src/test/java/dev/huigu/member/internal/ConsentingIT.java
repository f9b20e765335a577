package dev.huigu.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.testing.People;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentingIT {
    private static final String SMS = "MARKETING_SMS";

    private final People people = new People();
    private long member;

    @BeforeEach
    void open() {
        people.clock().standAt("2026-03-10T04:00:00Z");
        put("促销短信", "我们会发送促销短信。");
        member = people.member("K1", null);
    }

    private ConsentPurposeView put(String name, String text) {
        return people.asOwner(() -> people.get(ConsentPurposes.class).put(SMS, new ConsentText(name, text)));
    }

    private ConsentView decide(Boolean given, Integer version) {
        return people.asOwner(() ->
                people.get(Consents.class).decide(member, SMS, new ConsentDecision(given, version), "staff:owner"));
    }

    private List<DecisionView> history() {
        return people.asOwner(() -> people.get(Consents.class).history(member, new PageRequest("10", null)))
                .items();
    }

    private void assertRefused(ErrorCode code, Boolean given, Integer version) {
        assertThatThrownBy(() -> decide(given, version))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void whoWasNeverAskedHasNotConsented() {
        assertThat(people.asOwner(() -> people.get(Consents.class).of(member)))
                .containsExactly(new ConsentView(SMS, "促销短信", false, null, null));
        assertThat(history()).isEmpty();
    }

    @Test
    void consentIsGivenToATextAndWithdrawnAtWillAndEachIsKept() {
        assertThat(decide(true, 1))
                .isEqualTo(new ConsentView(SMS, "促销短信", true, 1, people.clock().instant()));
        decide(true, 1);
        assertThat(decide(false, null).given()).isFalse();

        assertThat(history()).extracting(DecisionView::given).containsExactly(false, true);
        assertThat(history()).extracting(DecisionView::textVersion).containsOnly(1);
        assertThat(history()).extracting(DecisionView::recordedBy).containsOnly("staff:owner");
    }

    @Test
    void anotherTextIsANewVersionAndLeavesConsentsToTheirs() {
        decide(true, 1);

        assertThat(put("短信", "我们会发送促销短信。").textVersion()).isEqualTo(1);
        assertThat(put("短信", "我们会发送促销与活动短信。").textVersion()).isEqualTo(2);

        assertThat(people.asOwner(() -> people.get(Consents.class).of(member))
                        .get(0)
                        .textVersion())
                .isEqualTo(1);
        assertThat(decide(true, 2).textVersion()).isEqualTo(2);
        assertThat(people.asOwner(() -> people.get(ConsentPurposes.class).texts(SMS)))
                .extracting(ConsentPurposeView::text)
                .containsExactly("我们会发送促销与活动短信。", "我们会发送促销短信。");
    }

    @Test
    void aConsentSaysWhichTextItIsGivenTo() {
        assertRefused(CommonError.INVALID_INPUT, true, null);
        assertRefused(CommonError.UNKNOWN_REFERENCE, true, 2);
        assertThatThrownBy(() ->
                        people.asOwner(() -> people.get(ConsentPurposes.class).put("lower", new ConsentText("x", "y"))))
                .hasMessage("code must be 1 to 40 capital letters, digits and underscores");
    }
}
