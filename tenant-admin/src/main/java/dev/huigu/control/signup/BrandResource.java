package dev.huigu.control.signup;

import dev.huigu.control.input.BrandInput;
import dev.huigu.control.input.Findings;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Problem;
import dev.huigu.foundation.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

@Path("brands")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BrandResource {
    @Inject
    SignUps signUps;

    @Inject
    JsonWebToken token;

    /** Not {@code Public}: whoever the token names, of whatever brand. No permission of a brand is asked. */
    @POST
    @Limited
    @Operation(operationId = "addBrand", summary = "Add another brand of the person who is signed in")
    @SecurityRequirement(name = "bearer")
    @APIResponse(
            responseCode = "201",
            description = "The brand exists",
            content = @Content(schema = @Schema(implementation = Brand.class)))
    @APIResponse(
            responseCode = "409",
            description = "slug-taken, or email-unconfirmed",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response addBrand(@NotNull BrandRequest body) {
        String subject = Optional.ofNullable(token.getSubject())
                .orElseThrow(() -> new Refusal(CommonError.UNAUTHENTICATED, "Sign in first."));
        var findings = new Findings();
        BrandInput brand = BrandInput.check(findings, body.brandName(), body.slug(), body.industry(), body.timeZone());
        findings.refuse();
        return Response.status(Response.Status.CREATED)
                .entity(signUps.addBrand(brand, subject))
                .build();
    }
}
