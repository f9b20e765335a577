package dev.huigu.portrait;

import java.util.Collection;

/** What several members bought, one member behind the other in the same lists. */
public final class PackedPurchases {
    private final long[] purchases;
    private final long[] lines;

    /** By the member's place; one place more says where the last one's end. */
    private final int[] firstPurchases;

    private final int[] firstLines;

    private final int[] lastDays;

    private PackedPurchases(int members, int purchases, int lines) {
        this.purchases = new long[purchases];
        this.lines = new long[lines];
        this.firstPurchases = new int[members + 1];
        this.firstLines = new int[members + 1];
        this.lastDays = new int[members];
    }

    public static PackedPurchases of(Collection<MemberPurchases> members) {
        PackedPurchases packed = new PackedPurchases(
                members.size(),
                members.stream()
                        .mapToInt(each -> each.nextPurchase - each.firstPurchase)
                        .sum(),
                members.stream()
                        .mapToInt(each -> each.nextLine - each.firstLine)
                        .sum());
        int place = 0;
        for (MemberPurchases member : members) {
            packed.put(place++, member);
        }
        return packed;
    }

    private void put(int place, MemberPurchases member) {
        int purchaseCount = member.nextPurchase - member.firstPurchase;
        int lineCount = member.nextLine - member.firstLine;
        System.arraycopy(member.purchases, member.firstPurchase, purchases, firstPurchases[place], purchaseCount);
        System.arraycopy(member.lines, member.firstLine, lines, firstLines[place], lineCount);
        firstPurchases[place + 1] = firstPurchases[place] + purchaseCount;
        firstLines[place + 1] = firstLines[place] + lineCount;
        lastDays[place] = member.lastDay;
    }

    /** Those of the member at a place. */
    public MemberPurchases of(int place) {
        return new MemberPurchases(
                purchases,
                firstPurchases[place],
                firstPurchases[place + 1],
                lines,
                firstLines[place],
                firstLines[place + 1],
                lastDays[place]);
    }

    /** About how much memory they take. */
    public int bytes() {
        return Long.BYTES * (purchases.length + lines.length) + Integer.BYTES * 3 * firstPurchases.length;
    }
}
