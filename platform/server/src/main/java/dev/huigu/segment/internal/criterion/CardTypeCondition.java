package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** {@code {"cardType": "VIP"}}: the kind of card that the member has. */
public record CardTypeCondition(@NotBlank String cardType) implements Condition {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CardTypeCondition {}

    private record Test(String cardType) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return cardType.equals(member.cardType());
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(cardType);
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return member.cardType() == null ? Map.of() : Map.of("cardType", member.cardType());
    }
}
