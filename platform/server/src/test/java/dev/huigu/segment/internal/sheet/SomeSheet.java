package dev.huigu.segment.internal.sheet;

import dev.huigu.member.Gender;
import dev.huigu.portrait.MemberPurchases;
import dev.huigu.portrait.Portrayed;
import dev.huigu.portrait.StoredValue;
import java.util.Map;
import java.util.Set;

/** Sheets of members of whom little is known. */
public final class SomeSheet {
    private SomeSheet() {}

    public static MemberSheet of(long id, long consultantId, MemberPurchases purchases) {
        return new ReadSheet(
                id,
                1,
                consultantId,
                Gender.UNKNOWN,
                0,
                Portrayed.NEVER,
                0,
                null,
                null,
                new long[0],
                Map.of(),
                Set.of(),
                purchases,
                Portrayed.NEVER,
                new int[0],
                StoredValue.NONE);
    }
}
