package dev.huigu.member.internal;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the Chinese characters of names are read, surnames as surnames. The transliteration tries thousands of rules for
 * each character, which made it the most expensive part of registering a member: so each is read once and remembered.
 */
final class Pinyin {
    /** Knows how surnames are read. Safe for use by several threads. */
    private static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Han-Latin/Names");

    /** Characters whose reading may depend on the next one, as in 万俟, 长孙 and 重庆. */
    private static final String READ_WITH_THE_NEXT = "令万澹长藏重秘";

    /** Stands before a character that does not begin the name. Whatever it is followed by, its own reading is one word. */
    private static final String SOME_SURNAME = "一";

    private static final Map<Integer, String> READINGS_AT_THE_BEGINNING = new ConcurrentHashMap<>();
    private static final Map<Integer, String> READINGS_FURTHER_ON = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** The text with each Chinese character as a word of its own, in Latin letters where it can be read. */
    static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (isHan(characters[i])) {
                boolean begins = i == 0 || !isHan(characters[i - 1]);
                String next = i + 1 < characters.length ? Character.toString(characters[i + 1]) : "";
                latin.append(' ').append(reading(characters[i], begins, next)).append(' ');
            } else {
                latin.appendCodePoint(characters[i]);
            }
        }
        return latin.toString();
    }

    static boolean isHan(int character) {
        return UScript.getScript(character) == UScript.HAN;
    }

    private static String reading(int character, boolean begins, String next) {
        if (READ_WITH_THE_NEXT.indexOf(character) >= 0) {
            return transliterated(character, begins, next);
        }
        Map<Integer, String> readings = begins ? READINGS_AT_THE_BEGINNING : READINGS_FURTHER_ON;
        return readings.computeIfAbsent(character, unread -> transliterated(unread, begins, ""));
    }

    private static String transliterated(int character, boolean begins, String next) {
        String text = (begins ? "" : SOME_SURNAME) + Character.toString(character) + next;
        String[] words = TRANSLITERATOR.transliterate(text).split(" ");
        int place = begins ? 0 : 1;
        return place < words.length ? words[place] : Character.toString(character);
    }
}
