package dev.huigu.server;

import dev.huigu.foundation.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jooq.exception.DataAccessException;

/** Ready as long as the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private static final String NAME = "platform database";

    @Inject
    Database database;

    @Override
    public HealthCheckResponse call() {
        try {
            database.sql().selectOne().fetch();
            return HealthCheckResponse.up(NAME);
        } catch (DataAccessException unreachable) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
