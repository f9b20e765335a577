package dev.huigu.control.signup;

import dev.huigu.control.input.BrandInput;
import dev.huigu.control.input.Email;
import dev.huigu.control.input.Findings;
import dev.huigu.control.input.PasswordRule;
import dev.huigu.control.input.PersonName;
import dev.huigu.foundation.access.Public;
import dev.huigu.foundation.problem.Problem;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("signups")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignUpResource {
    @Inject
    SignUps signUps;

    @POST
    @Public
    @Limited
    @Operation(operationId = "signUp", summary = "Sign a brand up, with an owner who is new to us")
    @APIResponse(
            responseCode = "201",
            description = "The brand exists. PENDING_VERIFICATION: once the owner confirms the e-mail address.",
            content = @Content(schema = @Schema(implementation = Brand.class)))
    @APIResponse(
            responseCode = "400",
            description = "invalid-input, with every finding",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "slug-taken, or email-taken: that person signs in and adds a brand",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "429", description = "Too many sign-ups from this address; see Retry-After")
    @APIResponse(responseCode = "503", description = "Not possible at the moment; nothing was kept")
    public Response signUp(@NotNull SignUpRequest body) {
        var findings = new Findings();
        BrandInput brand = BrandInput.check(findings, body.brandName(), body.slug(), body.industry(), body.timeZone());
        String name = PersonName.check(findings, "ownerName", body.ownerName());
        String email = Email.check(findings, "ownerEmail", body.ownerEmail());
        PasswordRule.check(findings, body.password(), email);
        findings.refuse();
        Brand made = signUps.signUp(brand, new Owner(name, email, Optional.empty()), body.password());
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}
