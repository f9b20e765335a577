package dev.huigu.control;

import dev.huigu.control.person.IdentityResource;
import dev.huigu.control.person.InternalFilter;
import dev.huigu.control.person.InvitationResource;
import dev.huigu.control.signup.BrandResource;
import dev.huigu.control.signup.LimitFilter;
import dev.huigu.control.signup.SignUpResource;
import dev.huigu.control.signup.SlugResource;
import dev.huigu.foundation.http.AnswerHeaders;
import dev.huigu.foundation.http.JsonSizeLimit;
import dev.huigu.foundation.json.JsonProvider;
import dev.huigu.foundation.problem.ConstraintViolationMapper;
import dev.huigu.foundation.problem.JsonProblemMapper;
import dev.huigu.foundation.problem.RefusalMapper;
import dev.huigu.foundation.problem.UnexpectedFailureMapper;
import dev.huigu.foundation.problem.WebApplicationExceptionMapper;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/**
 * The control plane's HTTP API and its database pool.
 *
 * <p>Resources and providers are listed, not found: Keycloak's client brings a JAX-RS of its own, whose providers
 * must not become ours.
 */
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "huigu")
@DataSourceDefinition(
        name = "java:app/jdbc/huigu",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=huigu.database.url}",
        user = "${MPCONFIG=huigu.database.user}",
        password = "${MPCONFIG=huigu.database.password}",
        minPoolSize = 1,
        maxPoolSize = 12,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "logServerErrorDetail=false"
        })
@OpenAPIDefinition(
        info = @Info(title = "Huigu tenant-admin", version = "1", description = "Brands sign themselves up."),
        servers = @Server(url = "/tenant-admin"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of realm huigu, of any brand")
public class ControlApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                SignUpResource.class,
                SlugResource.class,
                BrandResource.class,
                InvitationResource.class,
                IdentityResource.class,
                OpenApiResource.class,
                AnswerHeaders.class,
                JsonSizeLimit.class,
                LimitFilter.class,
                InternalFilter.class,
                JsonProvider.class,
                RefusalMapper.class,
                JsonProblemMapper.class,
                ConstraintViolationMapper.class,
                WebApplicationExceptionMapper.class,
                IdentityFailureMapper.class,
                UnexpectedFailureMapper.class);
    }

    /** Keeps the container's own JSON providers away from ours. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", "JsonProvider");
    }
}
