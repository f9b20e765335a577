package dev.huigu.foundation.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Brings the database to this version before the application takes requests. Flyway's lock lets one do it. */
@ApplicationScoped
public class Migrations {
    @Inject
    @ConfigProperty(name = "huigu.database.url")
    String url;

    @Inject
    @ConfigProperty(name = "huigu.database.user")
    String applicationRole;

    @Inject
    @ConfigProperty(name = "huigu.database.owner.user")
    String owner;

    @Inject
    @ConfigProperty(name = "huigu.database.owner.password")
    String ownerPassword;

    void migrate(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner, ownerPassword)
                .locations("classpath:db/migration")
                .placeholders(Map.of("applicationRole", applicationRole))
                .load()
                .migrate();
    }
}
