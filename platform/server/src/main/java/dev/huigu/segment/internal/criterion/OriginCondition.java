package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** {@code {"origin": "ORIGIN"}}: the shop or page where the brand first met the member. */
public record OriginCondition(@NotBlank String origin) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OriginCondition {}

    private record Test(String origin) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return origin.equals(member.origin());
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(origin);
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return member.origin() == null ? Map.of() : Map.of("origin", member.origin());
    }
}
