package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.member.Gender;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** {@code {"gender": "FEMALE"}}. */
public record GenderCondition(@NotNull Gender gender) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GenderCondition {}

    private record Test(Gender gender) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.gender() == gender;
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(gender);
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return Map.of("gender", member.gender());
    }
}
