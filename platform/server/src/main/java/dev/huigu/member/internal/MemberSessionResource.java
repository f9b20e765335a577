package dev.huigu.member.internal;

import dev.huigu.foundation.access.Public;
import dev.huigu.member.MemberSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The member's own page: opened by a one-time link, then held by a cookie that no script can read. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("member-sessions")
@ApplicationScoped
public class MemberSessionResource {
    @Inject
    MemberAccess access;

    @Inject
    MemberAccessSettings settings;

    @Inject
    MemberCards cards;

    @POST
    @Public
    @Transactional
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MemberCard.class)))
    public Response open(@NotNull @Valid MemberSessionRequest body) {
        MemberSession session = access.open(body.code());
        return Response.status(Response.Status.CREATED)
                .entity(cards.get(session.memberId()))
                .cookie(cookie(session.code(), settings.sessionLifetime()))
                .build();
    }

    @GET
    @Path("current")
    @Public
    @Transactional
    public MemberCard current(@Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String code) {
        return cards.get(access.memberOf(code));
    }

    @DELETE
    @Path("current")
    @Public
    @Transactional
    @APIResponse(responseCode = "204")
    public Response close(@Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String code) {
        access.close(code);
        return Response.noContent().cookie(cookie("", Duration.ZERO)).build();
    }

    private NewCookie cookie(String value, Duration lifetime) {
        return new NewCookie.Builder(MemberSessions.COOKIE)
                .value(value)
                .path("/api/v1")
                .maxAge((int) lifetime.toSeconds())
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite(SameSite.STRICT)
                .build();
    }
}
