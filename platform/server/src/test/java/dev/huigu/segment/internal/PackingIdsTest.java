package dev.huigu.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackingIdsTest {
    @Test
    void idsAreUnpackedAsTheyWerePacked() {
        long[] ids = {1, 2, 130, 1L << 40, Long.MAX_VALUE};

        assertThat(IdList.unpacked(IdList.packed(ids))).isEqualTo(ids);
        assertThat(IdList.unpacked(IdList.packed(new long[0]))).isEmpty();
    }

    @Test
    void idsOfMembersWhoCameOneAfterTheOtherTakeFewBytes() {
        Random random = new Random(7);
        long[] ids = new long[10_000];
        long last = 700_000_000_000_000_000L;
        for (int each = 0; each < ids.length; each++) {
            last += 1 + random.nextInt(1_000_000);
            ids[each] = last;
        }

        assertThat(IdList.packed(ids).length).isLessThan(4 * ids.length);
        assertThat(IdList.unpacked(IdList.packed(ids))).isEqualTo(ids);
    }
}
