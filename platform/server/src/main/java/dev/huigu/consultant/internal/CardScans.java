package dev.huigu.consultant.internal;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.CardCodes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Consultants scan the codes of members' cards, and so bind them to themselves. */
@Singleton
public class CardScans {
    private final Caller caller;
    private final Consultants consultants;
    private final CardCodes codes;
    private final Scans scans;

    @Inject
    public CardScans(Caller caller, Consultants consultants, CardCodes codes, Scans scans) {
        this.caller = caller;
        this.consultants = consultants;
        this.codes = codes;
        this.scans = scans;
    }

    /** @throws Refusal 422 for a code that is none or too old, 409 if the member stays with another consultant */
    CardScanView scan(String cardCode) {
        CardCodes.Shown card = codes.read(cardCode);
        Consultant self = scans.serving(ownCode())
                .orElseThrow(() -> new Refusal(
                        ConsultantError.CONSULTANT_LEFT,
                        "You take no members any more, because your last day is set."));
        Occasion occasion = new Occasion(Reasons.CARD_SCAN, caller.actor());
        return new CardScanView(scans.bind(card.memberId(), self, card.consent(), occasion), Ids.text(card.memberId()));
    }

    private String ownCode() {
        return caller.consultantId()
                .map(own -> consultants.codesById(List.of(own)).get(own))
                .orElseThrow(() -> new Refusal(
                        CommonError.FORBIDDEN, "Scanned members are bound to you, and you are no consultant."));
    }
}
