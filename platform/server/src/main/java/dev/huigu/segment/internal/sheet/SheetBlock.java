package dev.huigu.segment.internal.sheet;

import dev.huigu.portrait.RfmScore;
import dev.huigu.portrait.RfmThresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The sheets of members whose ids follow each other, in the order of these, and never changed: what changes makes
 * another block.
 */
public final class SheetBlock {
    private static final int MOST_SHEETS = 1024;

    private final SheetColumns columns;
    private volatile RfmSums rfmSums;

    private SheetBlock(List<? extends MemberSheet> sheets) {
        columns = new SheetColumns(sheets);
    }

    /** As few blocks as hold so many, of about the same size; none for nobody. */
    public static List<SheetBlock> of(Collection<? extends MemberSheet> inOrder) {
        List<MemberSheet> sheets = List.copyOf(inOrder);
        int blockCount = (sheets.size() + MOST_SHEETS - 1) / MOST_SHEETS;
        List<SheetBlock> blocks = new ArrayList<>(blockCount);
        for (int block = 0; block < blockCount; block++) {
            blocks.add(new SheetBlock(
                    sheets.subList(block * sheets.size() / blockCount, (block + 1) * sheets.size() / blockCount)));
        }
        return blocks;
    }

    /** Packs sheets, which come in order, as they are read, so that no more than one block of them lies unpacked. */
    public static final class Packer implements Consumer<MemberSheet> {
        private final List<SheetBlock> blocks = new ArrayList<>();
        private final List<MemberSheet> open = new ArrayList<>();

        @Override
        public void accept(MemberSheet sheet) {
            open.add(sheet);
            if (open.size() == MOST_SHEETS) {
                pack();
            }
        }

        private void pack() {
            blocks.addAll(of(open));
            open.clear();
        }

        /** What has come. */
        public List<SheetBlock> blocks() {
            pack();
            return blocks;
        }
    }

    /** What takes the block's place when some have changed or are new, and others, whose sheets are null, are gone. */
    public List<SheetBlock> with(SortedMap<Long, MemberSheet> changed) {
        SortedMap<Long, MemberSheet> sheets = new TreeMap<>();
        for (int place = 0; place < size(); place++) {
            sheets.put(id(place), columns.new Row(place));
        }
        sheets.putAll(changed);
        sheets.values().removeIf(Objects::isNull);
        return of(sheets.values());
    }

    public int size() {
        return columns.size();
    }

    public long id(int place) {
        return columns.ids()[place];
    }

    /** How many have ids below that one. */
    public int countBelow(long id) {
        int place = Arrays.binarySearch(columns.ids(), id);
        return place < 0 ? -place - 1 : place;
    }

    /** Those of some places at which the test holds. */
    public BitSet filter(BitSet places, MemberTest test) {
        BitSet found = new BitSet(size());
        SheetColumns.Row row = columns.new Row(0);
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            row.moveTo(place);
            if (test.holds(row)) {
                found.set(place);
            }
        }
        return found;
    }

    /** Looks at the sheets at some places; what is looked at is another member's sheet when the look is over. */
    public void forEach(BitSet places, Consumer<MemberSheet> look) {
        SheetColumns.Row row = columns.new Row(0);
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            row.moveTo(place);
            look.accept(row);
        }
    }

    private record RfmSums(int windowDays, int today, RfmThresholds.Means means) {
        boolean are(int otherWindowDays, int otherDay) {
            return windowDays == otherWindowDays && today == otherDay;
        }
    }

    /** The sums of what these members score, remembered for the next who asks the same. */
    public RfmThresholds.Means rfmMeans(int windowDays, int today) {
        RfmSums known = rfmSums;
        if (known == null || !known.are(windowDays, today)) {
            known = new RfmSums(windowDays, today, means(windowDays, today));
            rfmSums = known;
        }
        return known.means();
    }

    private RfmThresholds.Means means(int windowDays, int today) {
        RfmThresholds.Means means = new RfmThresholds.Means();
        SheetColumns.Row row = columns.new Row(0);
        for (int place = 0; place < size(); place++) {
            row.moveTo(place);
            RfmScore score = RfmScore.of(row.purchases(), windowDays, today);
            if (score != null) {
                means.add(score);
            }
        }
        return means;
    }

    /** About how much memory they take. */
    public long bytes() {
        return columns.bytes();
    }
}
