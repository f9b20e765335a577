package dev.huigu.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberFacts;
import dev.huigu.portrait.LaterFacts;
import dev.huigu.portrait.MembersToRead;
import dev.huigu.portrait.Portrait;
import dev.huigu.portrait.StoredValue;
import dev.huigu.segment.SegmentError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Portraits that go by what no feature tells yet: refused until then, and right as soon as one does. */
class PortrayingByLaterFeaturesIT {
    private static final LocalDate TODAY = LocalDate.of(2021, 7, 1);

    /** Contacts, coupons and stored value, as the features to come may tell of them. */
    @Singleton
    static class LaterFeature implements LaterFacts.Contacts, LaterFacts.CouponExpiries, LaterFacts.StoredValues {
        static final Map<Long, Map<Long, Instant>> CONTACTS = new ConcurrentHashMap<>();
        static final Map<Long, int[]> EXPIRIES = new ConcurrentHashMap<>();
        static final Map<Long, StoredValue> STORED_VALUES = new ConcurrentHashMap<>();

        private final TenantContext tenant;

        @Inject
        LaterFeature(TenantContext tenant) {
            this.tenant = tenant;
        }

        @Override
        public Map<Long, Instant> last(MembersToRead members) {
            return CONTACTS.getOrDefault(tenant.id(), Map.of());
        }

        @Override
        public Map<Long, int[]> days(MembersToRead members) {
            return EXPIRIES;
        }

        @Override
        public Map<Long, StoredValue> of(MembersToRead members) {
            return STORED_VALUES;
        }
    }

    private static ObjectNode portrait(Portrait portrait) {
        return JsonNodeFactory.instance.objectNode().put("portrait", portrait.name());
    }

    private static long join(SegmentWorld world, String card) {
        world.join(new PlainMember(card, "FEMALE", null, LocalDate.of(2020, 1, 1), "S1", "C1", null));
        return world.asOwner(() -> world.memberId(card));
    }

    @Test
    void untilThenTheyCannotBeAskedForAndTheOverviewDoesNotCountThem() {
        SegmentWorld world = new SegmentWorld(ZoneId.of("Asia/Shanghai"));
        world.standOn(TODAY);
        join(world, "K1");

        for (Portrait portrait : List.of(Portrait.COUPON_EXPIRING, Portrait.STORED_VALUE_LOVER)) {
            assertThatThrownBy(() -> world.find(portrait(portrait)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(SegmentError.CRITERION_UNAVAILABLE));
        }
        assertThat(world.asOwner(() -> world.get(Overviews.class).portraits().items()))
                .filteredOn(item -> item.count() == null)
                .extracting(PortraitOverview.Item::portrait)
                .containsExactly(Portrait.COUPON_EXPIRING, Portrait.STORED_VALUE_LOVER);
    }

    @Test
    void theyAreRightAsSoonAsAFeatureTells() {
        SegmentWorld world = SegmentWorld.with(LaterFeature.class);
        world.standOn(TODAY);
        long contacted = join(world, "contacted");
        long before = join(world, "before");
        long coupons = join(world, "coupons");
        long lover = join(world, "lover");
        Instant monthBegan = Instant.parse("2021-06-30T16:00:00Z");
        LaterFeature.CONTACTS.put(world.tenant.id(), Map.of(contacted, monthBegan, before, monthBegan.minusSeconds(1)));
        LaterFeature.EXPIRIES.put(coupons, new int[] {(int) TODAY.plusDays(7).toEpochDay()});
        LaterFeature.STORED_VALUES.put(lover, new StoredValue(2, 0));

        assertThat(world.find(portrait(Portrait.CONTACTED))).containsExactly("contacted");
        assertThat(world.find(portrait(Portrait.TO_CONTACT))).containsExactly("before", "coupons", "lover");
        assertThat(world.find(portrait(Portrait.COUPON_EXPIRING))).containsExactly("coupons");
        assertThat(world.find(portrait(Portrait.STORED_VALUE_LOVER))).containsExactly("lover");
        assertThat(world.asOwner(() -> world.get(MemberFacts.class).of(List.of(contacted, lover))))
                .hasEntrySatisfying(
                        contacted, facts -> assertThat(facts.lastContactedAt()).isEqualTo(monthBegan))
                .hasEntrySatisfying(
                        lover, facts -> assertThat(facts.lastContactedAt()).isNull());
    }
}
