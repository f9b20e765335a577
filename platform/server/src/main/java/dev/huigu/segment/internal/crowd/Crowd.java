package dev.huigu.segment.internal.crowd;

import dev.huigu.portrait.ProductNumbers;
import dev.huigu.portrait.RfmThresholds;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import dev.huigu.segment.internal.sheet.SheetBlock;
import dev.huigu.tenant.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A brand's members as they were at some time, never changed: what changes makes another crowd, which shares the blocks
 * of those who stayed the same, and what is known of these.
 */
public final class Crowd {
    private final ProductNumbers products;
    private final List<SheetBlock> blocks;
    private final Answers answers;
    private final Map<RfmQuestion, RfmThresholds> thresholds = new ConcurrentHashMap<>();

    private record RfmQuestion(Settings.Rfm set, int today) {}

    /** Nobody. */
    public Crowd() {
        this(new ProductNumbers(), List.of(), new Answers(List.of()));
    }

    private Crowd(ProductNumbers products, List<SheetBlock> blocks, Answers answers) {
        this.products = products;
        this.blocks = blocks;
        this.answers = answers;
    }

    /** These members instead. */
    Crowd of(List<SheetBlock> members) {
        return new Crowd(products, members, answers.about(members));
    }

    /** @param changed whoever changed or is new, by id; null for who is a member no more */
    Crowd with(SortedMap<Long, MemberSheet> changed) {
        List<SheetBlock> next = new ArrayList<>(blocks.size() + 1);
        long from = Long.MIN_VALUE;
        for (int each = 0; each < blocks.size(); each++) {
            SheetBlock block = blocks.get(each);
            long until = each + 1 < blocks.size() ? blocks.get(each + 1).id(0) : Long.MAX_VALUE;
            SortedMap<Long, MemberSheet> ofBlock = changed.subMap(from, until);
            next.addAll(ofBlock.isEmpty() ? List.of(block) : block.with(ofBlock));
            from = until;
        }
        if (blocks.isEmpty()) {
            next.addAll(SheetBlock.of(
                    changed.values().stream().filter(Objects::nonNull).toList()));
        }
        return of(next);
    }

    public ProductNumbers products() {
        return products;
    }

    /** All for whom the test holds. */
    public Members ask(MemberTest test) {
        return answers.to(test);
    }

    /** Where RFM splits these members on a day. */
    public RfmThresholds rfm(Settings.Rfm set, int today) {
        return thresholds.computeIfAbsent(new RfmQuestion(set, today), asked -> means(set.windowDays(), today)
                .thresholds(set));
    }

    private RfmThresholds.Means means(int windowDays, int today) {
        RfmThresholds.Means means = new RfmThresholds.Means();
        Processors.each(blocks.size(), block -> blocks.get(block).rfmMeans(windowDays, today))
                .forEach(means::add);
        return means;
    }

    /** About how much memory the members take. */
    long bytes() {
        return blocks.stream().mapToLong(SheetBlock::bytes).sum();
    }
}
