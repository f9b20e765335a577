package dev.huigu.launcher;

/** What an instance keeps secret. Each is random at the first start; none has a default. */
enum Secret {
    DATABASE_SUPERUSER_PASSWORD("database.superuser.password"),
    DATABASE_OWNER_PASSWORD("database.owner.password"),
    DATABASE_APPLICATION_PASSWORD("database.application.password"),
    DATABASE_KEYCLOAK_PASSWORD("database.keycloak.password"),
    /** AES key, 32 bytes in base64. Without it phones and ID numbers cannot be read any more. */
    ENCRYPTION_KEY("crypto.encryption-key"),
    /** HMAC key, 32 bytes in base64. Without it phones and ID numbers cannot be searched any more. */
    SEARCH_KEY("crypto.search-key"),
    INTERNAL_SECRET("internal.secret"),
    KEYCLOAK_ADMIN_PASSWORD("keycloak.admin.password"),
    KEYCLOAK_CONTROL_SECRET("keycloak.control.secret"),
    OPERATOR_PASSWORD("operator.password");

    private final String key;

    Secret(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    boolean isKeyMaterial() {
        return this == ENCRYPTION_KEY || this == SEARCH_KEY;
    }
}
