package dev.huigu.safekeeping.internal;

import dev.huigu.foundation.access.Public;
import dev.huigu.foundation.http.Page;
import dev.huigu.member.MemberSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What lies in stores for a member, by the session's cookie. */
@Produces(MediaType.APPLICATION_JSON)
@Path("member-sessions/current/kept-goods")
@ApplicationScoped
public class OwnKeptGoodsResource {
    @Inject
    MemberSessions sessions;

    @Inject
    KeptGoodsTable table;

    @GET
    @Public
    @Transactional
    public Page<KeptGoodsView> list(@Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String code) {
        return new Page<>(table.of(sessions.memberOf(code)), null);
    }
}
