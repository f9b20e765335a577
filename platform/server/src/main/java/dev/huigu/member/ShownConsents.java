package dev.huigu.member;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.internal.ConsentDecision;
import dev.huigu.member.internal.ConsentPurposeView;
import dev.huigu.member.internal.ConsentPurposes;
import dev.huigu.member.internal.Consents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customers are asked to consent to before they have a card, and what they say then. */
@Singleton
public class ShownConsents {
    private final ConsentPurposes purposes;
    private final Consents consents;

    @Inject
    public ShownConsents(ConsentPurposes purposes, Consents consents) {
        this.purposes = purposes;
        this.consents = consents;
    }

    /** One of the brand's purposes, with its text of now. */
    @Schema(name = "ShownConsentText")
    public record Text(String purpose, String name, int textVersion, String text) {}

    /** A yes to a text. */
    @Schema(name = "GivenConsent")
    public record Given(@NotBlank @Size(max = 40) String purpose, @NotNull @Min(1) Integer textVersion) {}

    public List<Text> texts() {
        return purposes.all().stream()
                .map(purpose -> new Text(purpose.code(), purpose.name(), purpose.textVersion(), purpose.text()))
                .toList();
    }

    /** @throws Refusal 422 unless there are all of these texts */
    public void mustExist(List<Given> given) {
        for (Given each : given) {
            boolean exists = purposes.find(each.purpose()).stream()
                    .flatMap(purpose -> purposes.texts(each.purpose()).stream())
                    .map(ConsentPurposeView::textVersion)
                    .anyMatch(each.textVersion()::equals);
            if (!exists) {
                throw Refusal.unknownReference(
                        "consents",
                        "There is no version %d of a text %s.".formatted(each.textVersion(), each.purpose()));
            }
        }
    }

    /** Keeps consents to texts of which it is sure that they exist. */
    public void give(long memberId, List<Given> given, String recordedBy) {
        given.forEach(each ->
                consents.decide(memberId, each.purpose(), new ConsentDecision(true, each.textVersion()), recordedBy));
    }
}
