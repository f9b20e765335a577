package dev.huigu.segment.internal.crowd;

import dev.huigu.segment.internal.sheet.MemberTest;
import dev.huigu.segment.internal.sheet.SheetBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds out for whom a test holds, block by block. What is known of it or of its parts is not asked again: whoever adds
 * a criterion to a segment waits for that one only, and only those whom the others leave open are looked at.
 */
final class Scan {
    /** A tree may have ten thousand; what is known of so many would not fit memory. */
    private static final int MOST_PARTS_KNOWN = 50;

    private final MemberTest test;
    private final List<SheetBlock> blocks;

    /** By the test or its part: the places in each block, null for a block of which not everybody was asked. */
    private final Map<MemberTest, BitSet[]> known = new IdentityHashMap<>();

    /** @param kept the kept answer to a test, or null */
    Scan(MemberTest test, List<SheetBlock> blocks, Function<MemberTest, BitSet[]> kept) {
        this.test = test;
        this.blocks = blocks;
        remember(test, kept);
    }

    private void remember(MemberTest asked, Function<MemberTest, BitSet[]> kept) {
        if (known.size() == MOST_PARTS_KNOWN) {
            return;
        }
        BitSet[] places = kept.apply(asked);
        known.put(asked, places == null ? new BitSet[blocks.size()] : places.clone());
        asked.parts().forEach(part -> remember(part, kept));
    }

    /** The places in each block at which the test holds, and at which those of its parts do that everybody was asked. */
    Map<MemberTest, BitSet[]> answers() {
        Processors.each(blocks.size(), block -> holders(test, everybody(block), block));
        Map<MemberTest, BitSet[]> answers = new IdentityHashMap<>(known);
        answers.values().removeIf(places -> Arrays.asList(places).contains(null));
        return answers;
    }

    private BitSet everybody(int block) {
        BitSet places = new BitSet();
        places.set(0, blocks.get(block).size());
        return places;
    }

    /** Those of some, who stay as they are, for whom the test holds. */
    private BitSet holders(MemberTest asked, BitSet some, int block) {
        BitSet places = known(asked, block);
        if (places != null) {
            return both(some, places);
        }
        BitSet found = ask(asked, some, block);
        if (known.containsKey(asked) && some.cardinality() == blocks.get(block).size()) {
            known.get(asked)[block] = found;
        }
        return found;
    }

    private BitSet ask(MemberTest asked, BitSet some, int block) {
        if (asked instanceof MemberTest.All all) {
            return holdersOfAll(all, some, block);
        }
        if (asked instanceof MemberTest.Any any) {
            return holdersOfAny(any, some, block);
        }
        return asked instanceof MemberTest.Not not
                ? without(some, holders(not.test(), some, block))
                : blocks.get(block).filter(some, asked);
    }

    private BitSet holdersOfAll(MemberTest.All all, BitSet some, int block) {
        BitSet left = some;
        for (MemberTest part : knownFirst(all.parts(), block)) {
            left = holders(part, left, block);
        }
        return left;
    }

    private BitSet holdersOfAny(MemberTest.Any any, BitSet some, int block) {
        BitSet found = new BitSet();
        for (MemberTest part : knownFirst(any.parts(), block)) {
            found.or(holders(part, without(some, found), block));
        }
        return found;
    }

    private List<MemberTest> knownFirst(List<MemberTest> tests, int block) {
        List<MemberTest> sorted = new ArrayList<>(tests);
        sorted.sort(Comparator.comparing(part -> !isKnown(part, block)));
        return sorted;
    }

    private boolean isKnown(MemberTest part, int block) {
        return known(part, block) != null
                || !part.parts().isEmpty() && part.parts().stream().allMatch(each -> isKnown(each, block));
    }

    private BitSet known(MemberTest part, int block) {
        BitSet[] places = known.get(part);
        return places == null ? null : places[block];
    }

    private static BitSet both(BitSet some, BitSet others) {
        BitSet both = (BitSet) some.clone();
        both.and(others);
        return both;
    }

    private static BitSet without(BitSet some, BitSet others) {
        BitSet left = (BitSet) some.clone();
        left.andNot(others);
        return left;
    }
}
