package dev.huigu.member.internal;

import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every yes and no of a member, with the text that it was said to. */
@Singleton
public class OwnDecisions {
    private final Consents consents;
    private final ConsentPurposes purposes;

    @Inject
    public OwnDecisions(Consents consents, ConsentPurposes purposes) {
        this.consents = consents;
        this.purposes = purposes;
    }

    private record TextKey(String purpose, int version) {}

    /** The latest first. */
    Page<OwnDecision> of(long memberId, PageRequest page) {
        Page<DecisionView> decisions = consents.history(memberId, page);
        Map<TextKey, ConsentPurposeView> texts = purposes.texts().stream()
                .collect(Collectors.toMap(text -> new TextKey(text.code(), text.textVersion()), Function.identity()));
        List<OwnDecision> items = decisions.items().stream()
                .map(decision ->
                        OwnDecision.of(decision, texts.get(new TextKey(decision.purpose(), decision.textVersion()))))
                .toList();
        return new Page<>(items, decisions.nextCursor());
    }
}
