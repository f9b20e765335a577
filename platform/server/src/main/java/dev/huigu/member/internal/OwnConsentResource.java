package dev.huigu.member.internal;

import dev.huigu.foundation.access.Public;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.member.MemberSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a member says on the own page, by the session's cookie. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("member-sessions")
@ApplicationScoped
public class OwnConsentResource {
    @Inject
    MemberSessions sessions;

    @Inject
    ConsentPurposes purposes;

    @Inject
    Consents consents;

    @Inject
    OwnDecisions decisions;

    @GET
    @Path("current/consents")
    @Public
    @Transactional
    public Page<ConsentView> list(@Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String code) {
        return new Page<>(consents.of(sessions.memberOf(code)), null);
    }

    /** Every decision, the latest first, with the text that was shown. */
    @GET
    @Path("current/consents/history")
    @Public
    @Transactional
    public Page<OwnDecision> history(
            @Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String code, @BeanParam PageRequest page) {
        return decisions.of(sessions.memberOf(code), page);
    }

    /** The texts that a member is shown. */
    @GET
    @Path("current/consent-purposes")
    @Public
    @Transactional
    public Page<OwnPurpose> purposes(@Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String code) {
        sessions.memberOf(code);
        List<OwnPurpose> shown = purposes.all().stream().map(OwnPurpose::of).toList();
        return new Page<>(shown, null);
    }

    /** A purpose as a member sees it. */
    public record OwnPurpose(String code, String name, int textVersion, String text) {
        static OwnPurpose of(ConsentPurposeView purpose) {
            return new OwnPurpose(purpose.code(), purpose.name(), purpose.textVersion(), purpose.text());
        }
    }

    @PUT
    @Path("current/consents/{purpose}")
    @Public
    @Transactional
    public ConsentView decide(
            @Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String code,
            @PathParam("purpose") String purpose,
            @NotNull @Valid ConsentDecision body) {
        long memberId = sessions.memberOf(code);
        return consents.decide(memberId, purpose, body, "member:" + Ids.text(memberId));
    }
}
