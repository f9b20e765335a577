package dev.huigu.segment.internal.crowd;

import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.SheetBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** Some members of a crowd, in the order of their ids; they stay the same whatever changes. */
public final class Members {
    private final List<SheetBlock> blocks;

    /** Their places in each block. */
    private final BitSet[] places;

    Members(List<SheetBlock> blocks, BitSet[] places) {
        this.blocks = blocks;
        this.places = places;
    }

    public int count() {
        return Arrays.stream(places).mapToInt(BitSet::cardinality).sum();
    }

    /** The ids of at most so many whose ids are below that one, the highest first. */
    public List<Long> before(long id, int most) {
        List<Long> ids = new ArrayList<>();
        for (int block = blocks.size() - 1; block >= 0 && ids.size() < most; block--) {
            collectBefore(id, most, block, ids);
        }
        return ids;
    }

    private void collectBefore(long id, int most, int block, List<Long> ids) {
        SheetBlock sheets = blocks.get(block);
        int place = places[block].previousSetBit(sheets.countBelow(id) - 1);
        while (place >= 0 && ids.size() < most) {
            ids.add(sheets.id(place));
            place = places[block].previousSetBit(place - 1);
        }
    }

    /** Looks at each; a sheet is another member's when the look is over. */
    public void forEach(Consumer<MemberSheet> look) {
        for (int block = 0; block < places.length; block++) {
            blocks.get(block).forEach(places[block], look);
        }
    }

    /** All ids, the lowest first. */
    public List<Long> idList() {
        return Arrays.stream(ids()).boxed().toList();
    }

    /** All ids, the lowest first. */
    public long[] ids() {
        long[] ids = new long[count()];
        int next = 0;
        for (int block = 0; block < places.length; block++) {
            SheetBlock sheets = blocks.get(block);
            for (int place : places[block].stream().toArray()) {
                ids[next++] = sheets.id(place);
            }
        }
        return ids;
    }
}
