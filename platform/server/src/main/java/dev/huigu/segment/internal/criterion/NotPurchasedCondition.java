package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.Valid;
import java.util.Map;

/** {@code {"notPurchased": {…}}}: none of the products, and none of the categories, and none of the brands. */
public record NotPurchasedCondition(@Valid PurchasedCondition purchased) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NotPurchasedCondition {}

    @Override
    public MemberTest prepare(Question question, String path) {
        return new MemberTest.Not(purchased.prepare(question, path));
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return purchased.evidence(member, question);
    }
}
