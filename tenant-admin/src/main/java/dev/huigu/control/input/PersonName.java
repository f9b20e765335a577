package dev.huigu.control.input;

/** A person's whole name, in any script; Keycloak refuses some signs in it. */
public final class PersonName {
    private static final String REFUSED = "<>&\"$%!#?§;*~/\\|^=[]{}()";

    private PersonName() {}

    public static String check(Findings findings, String field, String value) {
        String name = findings.text(field, value, 60);
        if (name.chars().anyMatch(sign -> REFUSED.indexOf(sign) >= 0)) {
            findings.add(field, "pattern", "must not contain any of " + REFUSED);
        }
        return name;
    }
}
