package dev.huigu.member.internal;

import dev.huigu.foundation.access.Public;
import dev.huigu.foundation.qr.QrCode;
import dev.huigu.member.CardCodes;
import dev.huigu.member.MemberSessions;
import dev.huigu.member.MoveConsent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The code of the own card, for a consultant to scan. */
@Produces(MediaType.APPLICATION_JSON)
@Path("member-sessions/current/card-code")
@ApplicationScoped
public class CardCodeResource {
    private static final int QR_CODE_SIZE = 480;

    @Inject
    MemberSessions sessions;

    @Inject
    CardCodes codes;

    @Inject
    MemberAccessSettings settings;

    @Inject
    Clock clock;

    @GET
    @Public
    @Transactional
    @Operation(
            description = "Signed and good for two minutes. moveConsent=true: the member agrees to be served by whoever"
                    + " scans it, where the brand lets members move.")
    public CardCode show(
            @Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String session,
            @QueryParam("moveConsent") @DefaultValue("false") boolean moveConsent) {
        long memberId = sessions.memberOf(session);
        Instant expiresAt = clock.instant().plus(settings.cardCodeLifetime());
        MoveConsent consent = moveConsent ? MoveConsent.GIVEN : MoveConsent.NOT_GIVEN;
        String code = codes.next(new CardCodes.Shown(memberId, consent), expiresAt);
        String url = settings.cardUrl(code);
        return new CardCode(code, url, QrCode.dataUrl(url, QR_CODE_SIZE), expiresAt);
    }
}
