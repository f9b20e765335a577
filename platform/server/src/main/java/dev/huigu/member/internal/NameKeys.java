package dev.huigu.member.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a member is found by, other than numbers.
 *
 * @param key the name in the one form in which two ways of typing it are equal
 * @param initials the first letters of the name's words, those of Chinese characters by their pinyin, surnames read
 *     as surnames: 曾小贤 has {@code zxx}
 */
record NameKeys(String key, String initials) {
    /** Knows how surnames are read. Safe for use by several threads. */
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names");

    /** Above every text that begins as it does, in the order of the database's collation "C". */
    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    static NameKeys of(String name) {
        String key = key(name);
        return new NameKeys(key, initials(key));
    }

    /** Also how a search text is brought to the form of the keys. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The first text after all that begin with the prefix. */
    static String end(String prefix) {
        return prefix + AFTER_ALL;
    }

    private static String initials(String key) {
        String latin = key.codePoints().anyMatch(NameKeys::isHan) ? PINYIN.transliterate(spaced(key)) : key;
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !isHan(word.codePointAt(0)))
                .map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.joining());
    }

    /** Keeps Chinese characters apart from letters beside them, which the transliteration runs together. */
    private static String spaced(String key) {
        return key.replaceAll("(?<=\\p{IsHan})(?=[\\p{L}\\p{N}&&[^\\p{IsHan}]])", " ")
                .replaceAll("(?<=[\\p{L}\\p{N}&&[^\\p{IsHan}]])(?=\\p{IsHan})", " ");
    }

    private static boolean isHan(int character) {
        return UScript.getScript(character) == UScript.HAN && UCharacter.isLetter(character);
    }
}
