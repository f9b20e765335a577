package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberChapter;
import dev.huigu.member.MemberView;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;

/** Shows one member with everything. */
@Singleton
public class MemberDetails {
    private final TenantContext tenant;
    private final Clock clock;
    private final MemberViews views;
    private final Profiles profiles;
    private final FieldValues fields;
    private final Instance<MemberChapter<MemberChapter.Contacts>> contacts;
    private final Instance<MemberChapter<MemberChapter.Coupons>> coupons;
    private final Instance<MemberChapter<MemberChapter.Points>> points;
    private final Instance<MemberChapter<MemberChapter.Tier>> tier;
    private final Instance<MemberChapter<MemberChapter.StoredValue>> storedValue;

    @Inject
    public MemberDetails(
            TenantContext tenant,
            Clock clock,
            MemberViews views,
            Profiles profiles,
            FieldValues fields,
            Instance<MemberChapter<MemberChapter.Contacts>> contacts,
            Instance<MemberChapter<MemberChapter.Coupons>> coupons,
            Instance<MemberChapter<MemberChapter.Points>> points,
            Instance<MemberChapter<MemberChapter.Tier>> tier,
            Instance<MemberChapter<MemberChapter.StoredValue>> storedValue) {
        this.tenant = tenant;
        this.clock = clock;
        this.views = views;
        this.profiles = profiles;
        this.fields = fields;
        this.contacts = contacts;
        this.coupons = coupons;
        this.points = points;
        this.tier = tier;
        this.storedValue = storedValue;
    }

    record Versioned(MemberDetail detail, long version) {}

    Optional<Versioned> find(Condition condition) {
        return details(views.find(condition, 1)).values().stream().findFirst();
    }

    /** By id; the members may be many. */
    Map<Long, Versioned> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : details(views.find(
                        MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.ID.eq(any(ids.toArray(Long[]::new)))), ids.size()));
    }

    private Map<Long, Versioned> details(List<MemberViews.Versioned> found) {
        Map<Long, Map<String, String>> custom =
                fields.of(found.stream().map(MemberViews.Versioned::id).toList());
        return found.stream()
                .collect(Collectors.toMap(
                        MemberViews.Versioned::id,
                        each -> new Versioned(detail(each, custom.getOrDefault(each.id(), Map.of())), each.version())));
    }

    private MemberDetail detail(MemberViews.Versioned found, Map<String, String> custom) {
        MemberView view = found.view();
        return new MemberDetail(
                view,
                profiles.open(found.row()),
                custom,
                BirthView.of(
                        view.birthday(),
                        view.birthdayCalendar(),
                        tenant.tenant().dateOf(clock.instant())),
                chapter(contacts, found.id()),
                chapter(coupons, found.id()),
                chapter(points, found.id()),
                chapter(tier, found.id()),
                chapter(storedValue, found.id()));
    }

    private static <T> T chapter(Instance<MemberChapter<T>> of, long memberId) {
        return of.isResolvable() ? of.get().of(memberId) : null;
    }
}
