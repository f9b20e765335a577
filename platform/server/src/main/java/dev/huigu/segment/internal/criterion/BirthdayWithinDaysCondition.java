package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;

/** {@code {"birthdayWithinDays": 7}}: celebrated today or in the next so many days, in the member's calendar. */
public record BirthdayWithinDaysCondition(@Min(0) @Max(366) int days) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BirthdayWithinDaysCondition {}

    @Override
    public MemberTest prepare(Question question, String path) {
        return BirthdayTest.of(next -> !next.isAfter(question.date().plusDays(days)), question.date());
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return BirthdayTest.evidence(member, question.date());
    }
}
