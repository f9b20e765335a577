package dev.huigu.member.internal;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a member is found by, other than numbers.
 *
 * @param key the name in the one form in which two ways of typing it are equal
 * @param initials the first letters of the name's words, those of Chinese characters by their pinyin, surnames read
 *     as surnames: 曾小贤 has {@code zxx}. Where characters may be read in several ways, each; the likeliest first.
 *     Empty where nothing can be read
 */
record NameKeys(String key, List<String> initials) {
    /** Above every text that begins as it does, in the order of the database's collation "C". */
    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    /** A Chinese character, or a word of anything else. */
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private static final int MOST_READINGS = 16;

    static NameKeys of(String name) {
        String key = key(name);
        return new NameKeys(key, readings(key));
    }

    /** The key and all initials, each once. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(initials);
        all.add(key);
        return all;
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

    private static List<String> readings(String key) {
        List<String> words = WORD.matcher(key).results().map(MatchResult::group).toList();
        List<String> letters = firstLetters(key);
        Set<String> readings = new LinkedHashSet<>(List.of(String.join("", letters)));
        readings.remove("");
        return letters.size() == words.size() ? alternatives(words, letters) : List.copyOf(readings);
    }

    private static List<String> firstLetters(String key) {
        String plain =
                Normalizer.normalize(Pinyin.latin(key), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !isUnreadHan(word.codePointAt(0)))
                .map(word -> Character.toString(word.codePointAt(0)))
                .toList();
    }

    /** @param letters how the words' first letters are likeliest read */
    private static List<String> alternatives(List<String> words, List<String> letters) {
        int surname = words.size() == 1 ? 0 : Readings.surnameLength(String.join("", words));
        List<String> readings = List.of("");
        for (int i = 0; i < words.size(); i++) {
            readings = extended(readings, letters(words.get(i), letters.get(i), i < surname, surname));
        }
        return readings.stream().filter(reading -> !reading.isEmpty()).toList();
    }

    private static Set<String> letters(String word, String likeliest, boolean isSurname, int surname) {
        Set<String> letters = new LinkedHashSet<>(List.of(likeliest));
        int character = word.codePointAt(0);
        String others =
                !isSurname ? Readings.ofCharacter(character) : surname == 1 ? Readings.ofSurname(character) : "";
        others.chars().mapToObj(Character::toString).forEach(letters::add);
        return letters;
    }

    private static List<String> extended(List<String> readings, Set<String> letters) {
        List<String> longer = new ArrayList<>();
        for (String letter : letters) {
            readings.forEach(reading -> longer.add(reading + letter));
        }
        return longer.subList(0, Math.min(longer.size(), MOST_READINGS));
    }

    private static boolean isUnreadHan(int character) {
        return Pinyin.isHan(character) && UCharacter.isLetter(character);
    }
}
