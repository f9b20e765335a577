package dev.huigu.segment.internal.criterion;

import dev.huigu.portrait.Portrayed;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Map;

/** {@code {"age": {"from": 25, "to": 35}}}: full years, both included, at least one given. */
public record AgeCondition(@Min(0) @Max(200) Integer from, @Min(0) @Max(200) Integer to) implements Condition {

    @AssertTrue(message = "must have from or to, and from not above to")
    boolean isRange() {
        return from == null ? to != null : to == null || from <= to;
    }

    private record Test(int bornFrom, int bornUntil) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.bornOn() >= bornFrom && member.bornOn() <= bornUntil;
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        int bornUntil = from == null ? question.today() : lastBirth(from, question.date());
        int bornFrom = to == null ? Portrayed.NEVER + 1 : lastBirth(to + 1, question.date()) + 1;
        return new Test(bornFrom, bornUntil);
    }

    /** The last day of birth of somebody who is so old. */
    private static int lastBirth(int age, LocalDate today) {
        LocalDate born = today.minusYears(age);
        LocalDate next = born.plusDays(1);
        return (int) (next.plusYears(age).isAfter(today) ? born : next).toEpochDay();
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return member.bornOn() == Portrayed.NEVER ? Map.of() : Map.of("bornOn", LocalDate.ofEpochDay(member.bornOn()));
    }
}
