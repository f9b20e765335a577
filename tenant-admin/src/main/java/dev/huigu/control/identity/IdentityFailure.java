package dev.huigu.control.identity;

/** Keycloak did not answer, or not as it should. Says what was asked of it, and nothing about whom. */
public class IdentityFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdentityFailure(String what, String answer, Throwable cause) {
        super("Keycloak did not %s: %s".formatted(what, answer), cause);
    }
}
