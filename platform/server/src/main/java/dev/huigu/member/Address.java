package dev.huigu.member;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.huigu.foundation.crypto.Masked;

/** Where a member lives, in one text without line breaks. */
public record Address(String text) implements Masked {
    private static final String MASK = "***";
    private static final int LONGEST = 200;
    private static final int SHOWN = 6;

    /** @throws IllegalArgumentException if the text is blank, too long or masked */
    public Address {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("must be an address of 1 to " + LONGEST + " characters");
        }
        if (text.contains(MASK)) {
            throw new IllegalArgumentException("must be a whole address, not a masked one");
        }
    }

    /** @throws IllegalArgumentException as above */
    @JsonCreator
    public static Address of(String text) {
        return new Address(text.strip().replaceAll("\\s+", " "));
    }

    /** Its beginning: six characters, or half of a short one. */
    @Override
    @JsonValue
    public String masked() {
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, length / 2))) + MASK;
    }

    @Override
    public String inClear() {
        return text;
    }

    @Override
    public String toString() {
        return masked();
    }
}
