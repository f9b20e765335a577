package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** {@code {"storeCode": "S01"}}: the card belongs to that store. */
public record StoreCondition(@NotBlank String code) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StoreCondition {}

    /** Also the reach of those who see their own store only. */
    public record Test(long storeId) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.storeId() == storeId;
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(question.storeId(code, path));
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return Map.of("storeCode", question.storeCode(member.storeId()));
    }
}
