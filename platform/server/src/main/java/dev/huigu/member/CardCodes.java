package dev.huigu.member;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes that members show on their phones to be scanned by a consultant. A code says whose card it is, until when it
 * is good and whether the member agrees to move; all of it is signed with a key of the brand, so nothing is kept.
 */
@Singleton
public class CardCodes {
    private static final Pattern FORM =
            Pattern.compile("hc_([0-9A-Za-z]{13})([0-9A-Za-z]{13})([mk])_([A-Za-z0-9_-]{22})");
    private static final String MAY_MOVE = "m";
    private static final String KEEP = "k";

    private final TenantContext tenant;
    private final PersonalData personalData;
    private final Clock clock;

    @Inject
    public CardCodes(TenantContext tenant, PersonalData personalData, Clock clock) {
        this.tenant = tenant;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** What a code says. */
    public record Shown(long memberId, MoveConsent consent) {}

    public String next(Shown shown, Instant expiresAt) {
        String content = Ids.text(shown.memberId())
                + Ids.text(expiresAt.toEpochMilli())
                + (shown.consent() == MoveConsent.GIVEN ? MAY_MOVE : KEEP);
        return "hc_" + content + "_" + signature(content);
    }

    /** @throws Refusal 422 unless the code was made for a member of the brand at hand and is still good */
    public Shown read(String code) {
        return find(code)
                .orElseThrow(() -> new Refusal(
                        MemberError.CARD_CODE_UNUSABLE,
                        "This code is too old, or none of a card of ours. Ask the member to show the card anew."));
    }

    private Optional<Shown> find(String code) {
        Matcher form = FORM.matcher(code);
        if (!form.matches() || !isSigned(form.group(1) + form.group(2) + form.group(3), form.group(4))) {
            return Optional.empty();
        }
        Instant expiresAt = Instant.ofEpochMilli(Ids.find(form.group(2)).orElseThrow());
        return Ids.find(form.group(1)).stream()
                .filter(memberId -> expiresAt.isAfter(clock.instant()))
                .mapToObj(memberId ->
                        new Shown(memberId, form.group(3).equals(MAY_MOVE) ? MoveConsent.GIVEN : MoveConsent.NOT_GIVEN))
                .findFirst();
    }

    private boolean isSigned(String content, String signature) {
        return MessageDigest.isEqual(signature(content).getBytes(US_ASCII), signature.getBytes(US_ASCII));
    }

    private String signature(String content) {
        return personalData.searchHash(tenant.id(), "card code " + content);
    }
}
