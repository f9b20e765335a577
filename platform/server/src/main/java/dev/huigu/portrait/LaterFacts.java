package dev.huigu.portrait;

import java.time.Instant;
import java.util.Map;

/**
 * What contacts, coupons and stored value will say of members. Until a feature says it, nobody was contacted, and
 * the portraits of coupons and stored value cannot be asked for.
 */
public final class LaterFacts {
    private LaterFacts() {}

    /** When each member was contacted last; a member who never was is missing from the answer. */
    public interface Contacts {
        Map<Long, Instant> last(MembersToRead members);
    }

    /** The days on which the coupons that each member holds expire; a member without any may be missing. */
    public interface CouponExpiries {
        Map<Long, int[]> days(MembersToRead members);
    }

    /** A member without stored value may be missing from the answer. */
    public interface StoredValues {
        Map<Long, StoredValue> of(MembersToRead members);
    }
}
