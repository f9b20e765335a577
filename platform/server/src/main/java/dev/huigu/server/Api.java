package dev.huigu.server;

import dev.huigu.foundation.idempotency.IdempotencyFilter;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The platform's HTTP API and its database pool. People's tokens are verified by MicroProfile JWT. */
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "huigu")
@DataSourceDefinition(
        name = "java:app/jdbc/huigu",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=huigu.database.url}",
        user = "${MPCONFIG=huigu.database.user}",
        password = "${MPCONFIG=huigu.database.password}",
        minPoolSize = 4,
        maxPoolSize = 32,
        properties = {Api.NOTHING_PERSONAL_IN_FAILURES, Api.PLANNED_ONCE})
@OpenAPIDefinition(
        info = @Info(title = "Huigu", version = "1", description = "Members, purchases and rewards of a retail brand"),
        components =
                @Components(
                        parameters =
                                @Parameter(
                                        name = IdempotencyFilter.KEY,
                                        in = ParameterIn.HEADER,
                                        description = "The same key with the same body is done once and answered alike"
                                                + " for 7 days, or refused with already-done where the answer held a"
                                                + " secret; another body is refused with idempotency-key-reused",
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        maxLength = IdempotencyFilter.MAX_LENGTH))))
public class Api extends Application {
    /** Else the driver's exceptions, and so the log, hold the values of the rows that a statement failed for. */
    static final String NOTHING_PERSONAL_IN_FAILURES = "logServerErrorDetail=false";

    /** Plans are generic, so a connection's second use of a statement need not make another. */
    static final String PLANNED_ONCE = "prepareThreshold=1";

    /** Keeps the container's own JSON providers away from ours, and lets input be validated once: by CDI. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", "JsonProvider", "jersey.config.beanValidation.disable.server", true);
    }
}
