package dev.huigu.member;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.huigu.foundation.crypto.Masked;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an identity document in the one form in which two ways of writing it are equal: capital letters and
 * digits alone. Of 18 digits it is a mainland resident's, whose last place checks the others.
 */
public record IdNumber(String number) implements Masked {
    private static final Pattern MAINLAND =
            Pattern.compile("\\d{6}(18|19|20|21)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]");
    private static final Pattern LOOKS_MAINLAND = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OTHER = Pattern.compile("[A-Z0-9]{5,20}");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s()\\-‐-―./]");

    /** Of GB 11643, as is the order of the check characters. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECKS = "10X98765432";

    /** @throws IllegalArgumentException if the number is not in the one form; {@link #of} brings it there */
    public IdNumber {
        if (LOOKS_MAINLAND.matcher(number).matches()) {
            if (!MAINLAND.matcher(number).matches() || number.charAt(17) != check(number)) {
                throw new IllegalArgumentException("is no ID number of 18 digits: a digit is wrong");
            }
        } else if (!OTHER.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "must be an ID number of 18 digits, or another document's of 5 to 20 letters and digits");
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** @throws IllegalArgumentException if the text is no such number; the message says what it must be */
    @JsonCreator
    public static IdNumber of(String text) {
        String plain = ORNAMENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return new IdNumber(plain.toUpperCase(Locale.ROOT));
    }

    /** Empty where the text is no such number. */
    public static Optional<IdNumber> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code 110***********1234}; of a number that is shorter than ten its last two places. */
    @Override
    @JsonValue
    public String masked() {
        int length = number.length();
        int first = length < 10 ? 0 : 3;
        int last = length < 10 ? 2 : 4;
        return number.substring(0, first) + "*".repeat(length - first - last) + number.substring(length - last);
    }

    @Override
    public String inClear() {
        return number;
    }

    @Override
    public String toString() {
        return masked();
    }
}
