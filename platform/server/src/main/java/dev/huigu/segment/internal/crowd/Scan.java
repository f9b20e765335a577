package dev.huigu.segment.internal.crowd;

import dev.huigu.segment.internal.sheet.MemberTest;
import dev.huigu.segment.internal.sheet.SheetBlock;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds out for whom a test holds, block by block. What is known of it or of its parts is not asked again: whoever adds
 * a criterion to a segment waits for that one only, and only those whom the others leave open are looked at.
 */
final class Scan {
    private final List<SheetBlock> blocks;

    /** By the part of the test: the places in each block, or null. */
    private final Map<MemberTest, BitSet[]> known = new IdentityHashMap<>();

    /** @param kept the kept answer to a test, or null */
    Scan(MemberTest test, List<SheetBlock> blocks, Function<MemberTest, BitSet[]> kept) {
        this.blocks = blocks;
        remember(test, kept);
    }

    private void remember(MemberTest test, Function<MemberTest, BitSet[]> kept) {
        BitSet[] places = kept.apply(test);
        if (places != null) {
            known.put(test, places);
        }
        test.parts().forEach(part -> remember(part, kept));
    }

    /** The places in each block at which the test holds. */
    BitSet[] places(MemberTest test) {
        return Processors.each(blocks.size(), block -> holders(test, everybody(block), block))
                .toArray(BitSet[]::new);
    }

    private BitSet everybody(int block) {
        BitSet places = new BitSet();
        places.set(0, blocks.get(block).size());
        return places;
    }

    /** Those of some, who stay as they are, for whom the test holds. */
    private BitSet holders(MemberTest test, BitSet some, int block) {
        BitSet places = known(test, block);
        if (places != null) {
            return both(some, places);
        }
        if (test instanceof MemberTest.All all) {
            return holdersOfAll(all, some, block);
        }
        if (test instanceof MemberTest.Any any) {
            return holdersOfAny(any, some, block);
        }
        return test instanceof MemberTest.Not not
                ? without(some, holders(not.test(), some, block))
                : blocks.get(block).filter(some, test);
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
        return known.isEmpty()
                ? tests
                : Stream.concat(
                                tests.stream().filter(test -> known(test, block) != null),
                                tests.stream().filter(test -> known(test, block) == null))
                        .toList();
    }

    private BitSet known(MemberTest test, int block) {
        BitSet[] places = known.get(test);
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
