package dev.huigu.portrait;

import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.portrait.LaterFacts.Contacts;
import dev.huigu.portrait.LaterFacts.CouponExpiries;
import dev.huigu.portrait.LaterFacts.StoredValues;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where portraits have it from, other than from purchases: features that may not be there yet. */
@Singleton
public class PortraitSources {
    private static final int[] NO_DAYS = {};

    private final TenantContext tenant;
    private final Instance<Contacts> contacts;
    private final Instance<CouponExpiries> coupons;
    private final Instance<StoredValues> storedValues;

    @Inject
    public PortraitSources(
            TenantContext tenant,
            Instance<Contacts> contacts,
            Instance<CouponExpiries> coupons,
            Instance<StoredValues> storedValues) {
        this.tenant = tenant;
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
    public record Said(
            Tenant tenant,
            Map<Long, Instant> contacts,
            Map<Long, int[]> couponDays,
            Map<Long, StoredValue> storedValues) {

        public int contactedOn(long memberId) {
            Instant last = contacts.get(memberId);
            return last == null ? Portrayed.NEVER : (int) tenant.dateOf(last).toEpochDay();
        }

        public int[] couponsExpireOn(long memberId) {
            return couponDays.getOrDefault(memberId, NO_DAYS);
        }

        public StoredValue storedValue(long memberId) {
            return storedValues.getOrDefault(memberId, StoredValue.NONE);
        }
    }

    /** When each was contacted last; who never was is missing. */
    public Map<Long, Instant> lastContacts(MembersToRead members) {
        return contacts.isResolvable() ? contacts.get().last(members) : Map.of();
    }

    public Said of(MembersToRead members) {
        return new Said(
                tenant.tenant(),
                lastContacts(members),
                coupons.isResolvable() ? coupons.get().days(members) : Map.of(),
                storedValues.isResolvable() ? storedValues.get().of(members) : Map.of());
    }
}
