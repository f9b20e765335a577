package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** {@code {"consent": "MARKETING_SMS"}}: the member agrees to the purpose now. */
public record ConsentCondition(@NotBlank String purpose) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsentCondition {}

    private record Test(long purposeId) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.consents().contains(purposeId);
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(question.purposeId(purpose, path));
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return Map.of("agrees", prepare(question, "consent").holds(member));
    }
}
