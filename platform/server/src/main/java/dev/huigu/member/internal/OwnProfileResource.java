package dev.huigu.member.internal;

import dev.huigu.foundation.access.Public;
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

/** What is kept about a member, by the session's cookie. */
@Produces(MediaType.APPLICATION_JSON)
@Path("member-sessions")
@ApplicationScoped
public class OwnProfileResource {
    @Inject
    MemberSessions sessions;

    @Inject
    OwnProfiles profiles;

    @GET
    @Path("current/profile")
    @Public
    @Transactional
    public OwnProfile get(@Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String code) {
        return profiles.get(sessions.memberOf(code));
    }
}
