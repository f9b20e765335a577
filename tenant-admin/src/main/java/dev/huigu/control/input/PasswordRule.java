package dev.huigu.control.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** What a password must be; the same rules as the realm's password policy, which holds wherever else one is set. */
public enum PasswordRule {
    TOO_SHORT("must have at least 10 characters", (password, email) -> password.length() >= 10),
    TOO_LONG("must have at most 128 characters", (password, email) -> password.length() <= 128),
    IS_EMAIL("must not be the e-mail address", (password, email) -> !password.equalsIgnoreCase(email));

    private final String detail;
    private final BiPredicate<String, String> rule;

    PasswordRule(String detail, BiPredicate<String, String> rule) {
        this.detail = detail;
        this.rule = rule;
    }

    public static List<PasswordRule> brokenBy(String password, String email) {
        return Arrays.stream(values())
                .filter(rule -> !rule.rule.test(password, email))
                .toList();
    }

    /** Adds one finding for each rule that the password breaks. */
    public static void check(Findings findings, String password, String email) {
        if (password == null) {
            findings.add("password", "not-blank", "must not be blank");
            return;
        }
        brokenBy(password, email).forEach(rule -> findings.add("password", rule.code(), rule.detail));
    }

    public String code() {
        return "password-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
