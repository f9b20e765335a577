package dev.huigu.consultant.internal;

import dev.huigu.consultant.internal.JoinAttempts.Verdict;
import dev.huigu.foundation.access.Public;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.member.MemberSessions;
import dev.huigu.member.MoveConsent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** For customers who scanned a consultant's QR code. Doing anything twice is doing it once. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("join/{code}")
@ApplicationScoped
public class JoinResource {
    @Inject
    Transactions transactions;

    @Inject
    Joining joining;

    @Inject
    CardOpenings openings;

    @Inject
    JoinAttempts attempts;

    @Inject
    JoinSettings settings;

    @Inject
    MemberSessions sessions;

    @Context
    HttpServletRequest connection;

    @GET
    @Public
    public JoinView show(@PathParam("code") String code) {
        SecretCode entered = joining.enter(code);
        return transactions.call(() -> joining.view(entered));
    }

    @POST
    @Path("cards")
    @Public
    @Operation(
            description = "Opens a card where the phone has none. The answer is the same where it has one, and shows no"
                    + " card: the shop does, by a one-time link.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CardOpeningView.class)))
    public Response openCard(@PathParam("code") String code, @NotNull @Valid CardOpening body) {
        SecretCode entered = joining.enter(code);
        if (transactions.call(() -> attempts.count(entered, address())) == Verdict.TOO_OFTEN) {
            throw attempts.tooOften();
        }
        transactions.run(() -> openings.open(entered, body));
        return Response.accepted(CardOpeningView.RECEIVED).build();
    }

    @POST
    @Path("bindings")
    @Public
    @Operation(description = "Binds the member whose session calls, as the brand's scan policy says")
    public JoinedView bind(
            @PathParam("code") String code,
            @Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String session,
            @Valid JoinConsent body) {
        SecretCode entered = joining.enter(code);
        MoveConsent consent =
                body != null && Boolean.TRUE.equals(body.consent()) ? MoveConsent.GIVEN : MoveConsent.NOT_GIVEN;
        return transactions.call(() -> joining.bind(entered, sessions.memberOf(session), consent));
    }

    private String address() {
        return settings.addressHeader()
                .map(connection::getHeader)
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
                .filter(value -> !value.isEmpty())
                .orElseGet(connection::getRemoteAddr);
    }
}
