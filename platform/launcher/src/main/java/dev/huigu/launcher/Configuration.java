package dev.huigu.launcher;

import java.util.Map;
import java.util.TreeMap;

/** What the applications are told, as the system properties that MicroProfile Config reads. See docs/operating.md. */
final class Configuration {

    private Configuration() {}

    static Map<String, String> of(Settings settings, Secrets secrets) {
        Map<String, String> values = new TreeMap<>();
        values.put("huigu.database.url", settings.databaseUrl(Databases.PRODUCT));
        values.put("huigu.database.user", Databases.APPLICATION_ROLE);
        values.put("huigu.database.password", secrets.get(Secret.DATABASE_APPLICATION_PASSWORD));
        values.put("huigu.database.owner.user", Databases.OWNER_ROLE);
        values.put("huigu.database.owner.password", secrets.get(Secret.DATABASE_OWNER_PASSWORD));
        values.put("huigu.crypto.encryption-key", secrets.get(Secret.ENCRYPTION_KEY));
        values.put("huigu.crypto.search-key", secrets.get(Secret.SEARCH_KEY));
        values.put("huigu.internal.secret", secrets.get(Secret.INTERNAL_SECRET));
        values.put("huigu.keycloak.url", settings.keycloakUrl());
        values.put("huigu.keycloak.client-id", "huigu-control");
        values.put("huigu.keycloak.client-secret", secrets.get(Secret.KEYCLOAK_CONTROL_SECRET));
        values.put("huigu.public-url", settings.publicUrl());
        values.put("huigu.tenant-admin.url", settings.publicUrl() + "/tenant-admin");
        values.put("huigu.development", "true");
        settings.clock().ifPresent(clock -> values.put("huigu.clock", clock.toString()));
        // Else each token that is verified searches all libraries for it, three times.
        values.put("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        String realm = settings.keycloakUrl() + "/realms/huigu";
        values.put("mp.jwt.verify.issuer", realm);
        values.put("mp.jwt.verify.publickey.location", realm + "/protocol/openid-connect/certs");
        return values;
    }
}
