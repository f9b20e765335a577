package dev.huigu.segment.internal;

import dev.huigu.segment.internal.criterion.MemberTest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds out for whom a test holds. Parts of it whose answers are kept are not asked again: whoever adds a criterion to
 * a segment waits for that one only, and only those whom the others hold are looked at.
 *
 * @param kept the kept answer to a test, or null
 */
record Scan(MemberSheet[] sheets, int size, Function<MemberTest, BitSet> kept) {
    /** So many members in a row are looked at by one processor: 64 times that. */
    private static final int WORDS_AT_ONCE = 256;

    /** The positions of those for whom the test holds. */
    BitSet answer(MemberTest test) {
        if (test instanceof MemberTest.All all) {
            return all(all.tests());
        }
        if (test instanceof MemberTest.Any any) {
            return any(any.tests());
        }
        BitSet known = known(test);
        return known == null ? look(test, everybody()) : known;
    }

    private BitSet all(List<MemberTest> tests) {
        BitSet found = everybody();
        List<MemberTest> open = new ArrayList<>();
        for (MemberTest test : tests) {
            BitSet known = known(test);
            if (known == null) {
                open.add(test);
            } else {
                found.and(known);
            }
        }
        return open.isEmpty() ? found : look(new MemberTest.All(open), found);
    }

    private BitSet any(List<MemberTest> tests) {
        BitSet found = new BitSet(size);
        List<MemberTest> open = new ArrayList<>();
        for (MemberTest test : tests) {
            BitSet known = known(test);
            if (known == null) {
                open.add(test);
            } else {
                found.or(known);
            }
        }
        if (!open.isEmpty()) {
            found.or(look(new MemberTest.Any(open), allBut(found)));
        }
        return found;
    }

    private BitSet known(MemberTest test) {
        BitSet known = kept.apply(test);
        if (known == null && test instanceof MemberTest.Not not) {
            BitSet opposite = kept.apply(not.test());
            return opposite == null ? null : allBut(opposite);
        }
        return known;
    }

    private BitSet everybody() {
        return allBut(new BitSet());
    }

    private BitSet allBut(BitSet some) {
        BitSet others = new BitSet(size);
        others.set(0, size);
        others.andNot(some);
        return others;
    }

    private BitSet look(MemberTest test, BitSet among) {
        long[] words = among.toLongArray();
        int parts = (words.length + WORDS_AT_ONCE - 1) / WORDS_AT_ONCE;
        IntStream each = IntStream.range(0, parts);
        (parts > 1 ? each.parallel() : each).forEach(part -> look(test, words, part * WORDS_AT_ONCE));
        return BitSet.valueOf(words);
    }

    /** Takes out of the words from there on those for whom the test does not hold. */
    private void look(MemberTest test, long[] words, int from) {
        int until = Math.min(from + WORDS_AT_ONCE, words.length);
        for (int word = from; word < until; word++) {
            long found = words[word];
            for (long left = found; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                if (!test.holds(sheets[word * Long.SIZE + bit])) {
                    found &= ~(1L << bit);
                }
            }
            words[word] = found;
        }
    }
}
