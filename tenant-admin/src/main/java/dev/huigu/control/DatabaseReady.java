package dev.huigu.control;

import dev.huigu.foundation.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jooq.exception.DataAccessException;

/**
 * Ready as long as the database answers. Keycloak is not asked: without it nobody can sign up, but in one process
 * with the platform that is no reason to stop its tills.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private static final String NAME = "tenant-admin database";

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
