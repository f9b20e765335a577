package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** {@code {"birthdayMonth": 5}}: celebrated in that month of this year, lunar birthdays by this year's calendar. */
public record BirthdayMonthCondition(@Min(1) @Max(12) int month) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BirthdayMonthCondition {}

    @Override
    public MemberTest prepare(Question question, String path) {
        YearMonth asked = YearMonth.of(question.date().getYear(), month);
        return BirthdayTest.of(next -> YearMonth.from(next).equals(asked), asked.atDay(1));
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return BirthdayTest.evidence(member, LocalDate.of(question.date().getYear(), month, 1));
    }
}
