package dev.huigu.launcher;

/** The four ports of an instance, each with the environment variable that changes it. */
enum Port {
    PLATFORM("HUIGU_PORT", 8080),
    KEYCLOAK("HUIGU_KEYCLOAK_PORT", 8180),
    KEYCLOAK_MANAGEMENT("HUIGU_KEYCLOAK_MANAGEMENT_PORT", 8190),
    DATABASE("HUIGU_DATABASE_PORT", 5433);

    private final String variable;
    private final int usual;

    Port(String variable, int usual) {
        this.variable = variable;
        this.usual = usual;
    }

    String variable() {
        return variable;
    }

    int usual() {
        return usual;
    }
}
