package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.portrait.RfmClass;
import dev.huigu.portrait.RfmScore;
import dev.huigu.portrait.RfmThresholds;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** {@code {"rfm": "IMPORTANT_VALUE"}}: only members who bought within the window are of any class. */
public record RfmCondition(@NotNull RfmClass rfmClass) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RfmCondition {}

    private record Test(RfmClass rfmClass, RfmThresholds thresholds, int windowDays, int today) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            RfmScore score = RfmScore.of(member.purchases(), windowDays, today);
            return score != null && thresholds.classOf(score) == rfmClass;
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(rfmClass, question.rfm(), question.settings().rfm().windowDays(), question.today());
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return scores(member, question);
    }

    /** The member's scores and what class they make; empty for a member who did not buy in the window. */
    static Map<String, Object> scores(MemberSheet member, Question question) {
        RfmScore score =
                RfmScore.of(member.purchases(), question.settings().rfm().windowDays(), question.today());
        return score == null
                ? Map.of()
                : Map.of(
                        "rfm", question.rfm().classOf(score),
                        "recencyDays", score.recencyDays(),
                        "frequency", score.frequency(),
                        "orderValue", score.orderValue());
    }
}
