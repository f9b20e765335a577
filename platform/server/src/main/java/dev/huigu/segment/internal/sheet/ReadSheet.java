package dev.huigu.segment.internal.sheet;

import dev.huigu.member.Gender;
import dev.huigu.portrait.MemberPurchases;
import dev.huigu.portrait.StoredValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** A sheet of its own, as it was read. */
record ReadSheet(
        long id,
        long storeId,
        long consultantId,
        Gender gender,
        int birthdayCode,
        int bornOn,
        int issuedOn,
        String origin,
        String cardType,
        long[] tagIds,
        Map<Long, Comparable<?>> fields,
        Set<Long> consents,
        MemberPurchases purchases,
        int contactedOn,
        int[] couponsExpireOn,
        StoredValue storedValue)
        implements MemberSheet {

    @Override
    public boolean carries(long tagId) {
        return Arrays.binarySearch(tagIds, tagId) >= 0;
    }
}
