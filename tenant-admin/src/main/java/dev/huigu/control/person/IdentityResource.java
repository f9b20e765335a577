package dev.huigu.control.person;

import dev.huigu.control.input.Email;
import dev.huigu.control.input.Findings;
import dev.huigu.control.input.PasswordRule;
import dev.huigu.control.input.PersonName;
import dev.huigu.foundation.access.Public;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For the platform: who joins a brand's staff gets an identity. Not part of the described API. */
@Path("internal/identities")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IdentityResource {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityResource.class);

    @Inject
    Identities identities;

    @POST
    @Public
    @Internal
    @Operation(hidden = true)
    public Response add(@NotNull IdentityRequest body) {
        try {
            return Response.status(Response.Status.CREATED)
                    .entity(checked(body))
                    .build();
        } catch (Refusal refusal) {
            LOG.info(
                    "Refused an identity for tenant {}: {}",
                    body.tenantId(),
                    refusal.code().code());
            throw refusal;
        }
    }

    private Identity checked(IdentityRequest body) {
        var findings = new Findings();
        String organizationId = findings.text("organizationId", body.organizationId(), 64);
        String name = PersonName.check(findings, "name", body.name());
        String email = Email.check(findings, "email", body.email());
        Optional<String> password = Optional.ofNullable(body.password());
        password.ifPresent(given -> PasswordRule.check(findings, given, email));
        findings.refuse();
        long tenantId = Ids.find(body.tenantId()).orElseThrow(() -> Refusal.notFound("brand"));
        return identities.add(tenantId, organizationId, name, email, password);
    }
}
