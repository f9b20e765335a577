package dev.huigu.segment.internal.sheet;

import dev.huigu.member.Gender;
import dev.huigu.portrait.Portrayed;
import java.util.Map;
import java.util.Set;

/** All that may be asked about one member. Days count from 1970-01-01, in the brand's zone. */
public interface MemberSheet extends Portrayed {
    long id();

    long storeId();

    /** 0: bound to nobody. */
    long consultantId();

    Gender gender();

    /** As {@link dev.huigu.member.Birthday#code}; 0: not told. */
    int birthdayCode();

    /** {@link #NEVER}: not told. */
    int bornOn();

    /** Null: not known. */
    String origin();

    /** Null: not known. */
    String cardType();

    /** In order. */
    long[] tagIds();

    boolean carries(long tagId);

    /** By the id of the brand's own field: a text, a number or a date. */
    Map<Long, Comparable<?>> fields();

    /** The ids of the purposes that the member agrees to. */
    Set<Long> consents();
}
