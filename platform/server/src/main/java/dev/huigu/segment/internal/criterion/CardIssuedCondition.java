package dev.huigu.segment.internal.criterion;

import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import java.util.Map;

/** {@code {"cardIssued": {"from": "2021-01-01", "to": "2021-06-30"}}}: both included, at least one given. */
public record CardIssuedCondition(LocalDate from, LocalDate to) implements Condition {

    @AssertTrue(message = "must have from or to, and from not after to")
    boolean isRange() {
        return from == null ? to != null : to == null || !from.isAfter(to);
    }

    private record Test(long from, long to) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.issuedOn() >= from && member.issuedOn() <= to;
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(
                from == null ? Long.MIN_VALUE : from.toEpochDay(), to == null ? Long.MAX_VALUE : to.toEpochDay());
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return Map.of("cardIssuedOn", LocalDate.ofEpochDay(member.issuedOn()));
    }
}
