package dev.huigu.segment.internal;

import dev.huigu.member.Gender;
import dev.huigu.portrait.MemberPurchases;
import dev.huigu.portrait.Portrayed;
import dev.huigu.portrait.StoredValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * All that may be asked about one member. Days count from 1970-01-01, in the brand's zone.
 *
 * @param consultantId 0: bound to nobody
 * @param birthdayCode as {@link dev.huigu.member.Birthday#code}; 0: not told
 * @param bornOn {@link #NEVER}: not told
 * @param origin null: not known
 * @param cardType null: not known
 * @param tagIds in order
 * @param fields by the id of the brand's own field: a text, a number or a date
 * @param consents the ids of the purposes that the member agrees to
 */
public record MemberSheet(
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
        implements Portrayed {

    public boolean carries(long tagId) {
        return Arrays.binarySearch(tagIds, tagId) >= 0;
    }

    /** About how much memory the sheet takes: 100 for itself, and its lists. */
    int bytes() {
        return 100 + 8 * tagIds.length + 4 * couponsExpireOn.length + 64 * fields.size() + purchases.bytes();
    }
}
