package dev.huigu.control.input;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address by which a person signs in; letters count the same in both cases, as they do to Keycloak. */
public final class Email {
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final int LONGEST = 254;

    private Email() {}

    public static String check(Findings findings, String field, String value) {
        String email = findings.text(field, value, LONGEST).toLowerCase(Locale.ROOT);
        boolean dotsMisplaced = email.startsWith(".") || email.contains("..") || email.contains(".@");
        if (!email.isEmpty()
                && email.length() <= LONGEST
                && (dotsMisplaced || !FORM.matcher(email).matches())) {
            findings.add(field, "invalid-email", "must be an e-mail address such as lin@jade.example");
        }
        return email;
    }
}
