package dev.huigu.member.internal;

import java.security.SecureRandom;

/**
 * Makes card numbers for members who bring none: eight characters without those that are mistaken for one another
 * (no I, L, O, U), 40 random bits. One that is taken already is drawn again.
 */
final class CardNumbers {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CardNumbers() {}

    static String next() {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return number.toString();
    }
}
