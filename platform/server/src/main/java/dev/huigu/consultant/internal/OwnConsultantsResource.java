package dev.huigu.consultant.internal;

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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Who has served a member, by the session's cookie. */
@Produces(MediaType.APPLICATION_JSON)
@Path("member-sessions/current/consultants")
@ApplicationScoped
public class OwnConsultantsResource {
    @Inject
    MemberSessions sessions;

    @Inject
    BindingHistory history;

    /** All of them, the latest first; times with nobody are left out. */
    @GET
    @Public
    @Transactional
    public Page<OwnConsultant> list(@Parameter(hidden = true) @CookieParam(MemberSessions.COOKIE) String code) {
        List<OwnConsultant> served = history.of(sessions.memberOf(code)).stream()
                .filter(binding -> binding.consultantCode() != null)
                .map(binding -> new OwnConsultant(binding.consultantName(), binding.from(), binding.to()))
                .toList();
        return new Page<>(served, null);
    }

    /**
     * @param from included
     * @param to excluded; null: until further notice
     */
    public record OwnConsultant(String name, Instant from, @Schema(nullable = true) Instant to) {}
}
