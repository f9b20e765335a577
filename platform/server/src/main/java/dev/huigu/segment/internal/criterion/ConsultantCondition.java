package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import java.util.Map;

/**
 * {@code {"consultantCode": "C01"}}, or {@code null} for those who are bound to nobody.
 *
 * @param code null: nobody
 */
public record ConsultantCondition(String code) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsultantCondition {}

    /** Also the reach of those who see their own members only. */
    public record Test(long consultantId) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.consultantId() == consultantId;
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(code == null ? 0 : question.consultantId(code, path));
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return member.consultantId() == 0
                ? Map.of()
                : Map.of("consultantCode", question.consultantCode(member.consultantId()));
    }
}
