package dev.huigu.foundation.crypto;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in the one form in which two ways of writing it are equal: digits alone, without +86; a foreign
 * number keeps its plus sign. Goes out masked wherever nobody asks for more, logs and JSON included.
 */
public record Phone(String number) implements Masked {
    private static final Pattern FORM = Pattern.compile("\\+?\\d{5,15}");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s()\\-‐-―./]");
    private static final Pattern CHINA = Pattern.compile("(\\+86|0086|86(?=1\\d{10}$))");

    /** @throws IllegalArgumentException if the number is not in the one form; {@link #of} brings it there */
    public Phone {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "must be a phone number such as 13812345678, 021-62345678 or +44 20 7946 0958");
        }
    }

    /** @throws IllegalArgumentException if the text is no phone number; the message shows what one looks like */
    @JsonCreator
    public static Phone of(String text) {
        String plain = ORNAMENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        var china = CHINA.matcher(plain);
        return new Phone(china.lookingAt() ? plain.substring(china.end()) : plain);
    }

    /** Empty where the text is no phone number. */
    public static Optional<Phone> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    /** {@code 138****5678}; a number too short for that shows its last two digits. */
    @Override
    @JsonValue
    public String masked() {
        int length = number.length();
        return length < 11
                ? "****" + number.substring(length - (length < 8 ? 2 : 4))
                : number.substring(0, 3) + "****" + lastFour();
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
