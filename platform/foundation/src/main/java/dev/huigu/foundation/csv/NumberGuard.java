package dev.huigu.foundation.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a number or a date and showing something else, such as 123 for 00123 or
 * 2-Jan for 1-2: what it would change gets a tab behind it, which is not seen, and which imports pass over.
 */
public final class NumberGuard {
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\d[\\dEe.:/-]*");

    /** Longer numbers are shown as powers of ten, and lose digits; a date is one. */
    private static final Pattern SHOWN_AS_IT_IS = Pattern.compile("0|[1-9]\\d{0,10}|\\d{4}-\\d\\d-\\d\\d");

    private NumberGuard() {}

    public static String put(String cell) {
        return LIKE_A_NUMBER.matcher(cell).matches()
                        && !SHOWN_AS_IT_IS.matcher(cell).matches()
                ? cell + "\t"
                : cell;
    }
}
