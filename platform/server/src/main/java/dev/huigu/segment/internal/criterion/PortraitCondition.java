package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.portrait.Portrait;
import dev.huigu.portrait.PortraitDay;
import dev.huigu.segment.SegmentError;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/** {@code {"portrait": "DORMANT"}}. */
public record PortraitCondition(@NotNull Portrait portrait) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PortraitCondition {}

    private record Test(Portrait portrait, PortraitDay day) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return portrait.holds(member, day);
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        if (!question.knows(portrait)) {
            String detail = "The portrait %s cannot be asked for yet: %s come with a later version."
                    .formatted(portrait, portrait == Portrait.COUPON_EXPIRING ? "coupons" : "stored values");
            throw new Refusal(
                    SegmentError.CRITERION_UNAVAILABLE,
                    detail,
                    List.of(new FieldError(path, "criterion-unavailable", detail)));
        }
        return new Test(portrait, question.portraitDay());
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return portrait.evidence(member, question.portraitDay());
    }
}
