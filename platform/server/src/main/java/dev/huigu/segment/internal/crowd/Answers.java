package dev.huigu.segment.internal.crowd;

import dev.huigu.segment.internal.sheet.MemberTest;
import dev.huigu.segment.internal.sheet.SheetBlock;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The latest answers about the members of some blocks: their places in each, null for a block not asked yet. */
final class Answers {
    private static final int MOST_ANSWERS = 200;

    private final List<SheetBlock> blocks;
    private final Map<MemberTest, BitSet[]> kept = new LinkedHashMap<>(16, 0.75f, true);

    Answers(List<SheetBlock> blocks) {
        this.blocks = blocks;
    }

    /** What is known of other blocks by what is known of these: nothing of those which are not the same. */
    synchronized Answers about(List<SheetBlock> others) {
        int[] same = same(others);
        Answers answers = new Answers(others);
        kept.forEach((test, places) -> answers.kept.put(
                test,
                Arrays.stream(same)
                        .mapToObj(block -> block < 0 ? null : places[block])
                        .toArray(BitSet[]::new)));
        return answers;
    }

    /** Where each of the others is among these, or -1. */
    private int[] same(List<SheetBlock> others) {
        Map<SheetBlock, Integer> these = new IdentityHashMap<>();
        for (SheetBlock block : blocks) {
            these.put(block, these.size());
        }
        return others.stream().mapToInt(other -> these.getOrDefault(other, -1)).toArray();
    }

    /** All for whom the test holds. */
    Members to(MemberTest test) {
        BitSet[] known = kept(test);
        if (known != null && Arrays.stream(known).allMatch(Objects::nonNull)) {
            return new Members(blocks, known);
        }
        Map<MemberTest, BitSet[]> found = new Scan(test, blocks, this::kept).answers();
        found.forEach(this::keep);
        return new Members(blocks, found.get(test));
    }

    /** Or null. */
    private synchronized BitSet[] kept(MemberTest test) {
        return kept.get(test);
    }

    private synchronized void keep(MemberTest test, BitSet[] found) {
        kept.put(test, found);
        if (kept.size() > MOST_ANSWERS) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
