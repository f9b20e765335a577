package dev.huigu.portrait;

import dev.huigu.portrait.LaterFacts.Contacts;
import dev.huigu.portrait.LaterFacts.CouponExpiries;
import dev.huigu.portrait.LaterFacts.StoredValues;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where portraits have it from, other than from purchases: features that may not be there yet. */
@Singleton
public class PortraitSources {
    private static final int[] NO_DAYS = {};

    private final Instance<Contacts> contacts;
    private final Instance<CouponExpiries> coupons;
    private final Instance<StoredValues> storedValues;

    @Inject
    public PortraitSources(
            Instance<Contacts> contacts, Instance<CouponExpiries> coupons, Instance<StoredValues> storedValues) {
        this.contacts = contacts;
        this.coupons = coupons;
        this.storedValues = storedValues;
    }

    /** Whether there is anything yet that the portrait goes by. Without contacts, nobody was contacted. */
    public boolean know(Portrait portrait) {
        return switch (portrait) {
            case COUPON_EXPIRING -> coupons.isResolvable();
            case STORED_VALUE_LOVER -> storedValues.isResolvable();
            default -> true;
        };
    }

    public List<Portrait> known() {
        return Arrays.stream(Portrait.values()).filter(this::know).toList();
    }

    /** What they say of some members. */
    public record Said(Map<Long, Integer> contacts, Map<Long, int[]> couponDays, Map<Long, StoredValue> storedValues) {

        public int contactedOn(long memberId) {
            return contacts.getOrDefault(memberId, Portrayed.NEVER);
        }

        public int[] couponsExpireOn(long memberId) {
            return couponDays.getOrDefault(memberId, NO_DAYS);
        }

        public StoredValue storedValue(long memberId) {
            return storedValues.getOrDefault(memberId, StoredValue.NONE);
        }
    }

    public Said of(MembersToRead members) {
        return new Said(
                contacts.isResolvable() ? contacts.get().lastDays(members) : Map.of(),
                coupons.isResolvable() ? coupons.get().days(members) : Map.of(),
                storedValues.isResolvable() ? storedValues.get().of(members) : Map.of());
    }
}
