package dev.huigu.server;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;

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
        maxPoolSize = 32)
public class Api extends Application {
    /** Keeps the container's own JSON providers away from ours. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", "JsonProvider");
    }
}
