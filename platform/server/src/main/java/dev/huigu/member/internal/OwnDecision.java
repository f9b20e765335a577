package dev.huigu.member.internal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a member said to a purpose once, as the member sees it.
 *
 * @param text that the member was shown
 * @param byMember whether the member said it on the own page; else the shop noted it
 */
@Schema(name = "OwnConsentDecision")
public record OwnDecision(
        String purpose, String name, boolean given, int textVersion, String text, Instant decidedAt, boolean byMember) {

    static OwnDecision of(DecisionView decision, ConsentPurposeView text) {
        return new OwnDecision(
                decision.purpose(),
                text.name(),
                decision.given(),
                decision.textVersion(),
                text.text(),
                decision.decidedAt(),
                decision.recordedBy().startsWith("member:"));
    }
}
