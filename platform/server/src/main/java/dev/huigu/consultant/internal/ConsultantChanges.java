package dev.huigu.consultant.internal;

import dev.huigu.consultant.ConsultantRegrouped;
import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.store.Stores;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Changes one consultant. */
@Singleton
public class ConsultantChanges {
    private final TenantContext tenant;
    private final PersonalData personalData;
    private final Clock clock;
    private final Stores stores;
    private final ConsultantRepository consultants;
    private final ConsultantViews views;
    private final GroupMemberships groups;
    private final Event<ConsultantRegrouped> regrouped;

    @Inject
    public ConsultantChanges(
            TenantContext tenant,
            PersonalData personalData,
            Clock clock,
            Stores stores,
            ConsultantRepository consultants,
            ConsultantViews views,
            GroupMemberships groups,
            Event<ConsultantRegrouped> regrouped) {
        this.tenant = tenant;
        this.personalData = personalData;
        this.clock = clock;
        this.stores = stores;
        this.consultants = consultants;
        this.views = views;
        this.groups = groups;
        this.regrouped = regrouped;
    }

    /**
     * @param ifMatch null: whatever the version
     * @param change from what is stored to what is wanted
     * @throws Refusal 412 if somebody changed the consultant since
     */
    void change(String code, String ifMatch, UnaryOperator<ConsultantChange> change) {
        Consultant consultant = consultants.lock(code);
        Versions.match(ifMatch, consultant.version());
        ConsultantChange stored = changeable(consultant);
        ConsultantChange wanted = change.apply(stored);
        mustBePlausible(wanted.activeUntil(), consultant.activeFrom());
        consultant.rename(wanted.name());
        consultant.moveTo(stores.getByCode(wanted.storeCode(), "storeCode").id());
        if (!Objects.equals(stored.phone(), wanted.phone())) {
            reachAt(consultant, wanted.phone());
        }
        consultant.stayUntil(wanted.activeUntil());
        boolean isRegrouped = !Objects.equals(stored.groupCode(), wanted.groupCode());
        if (isRegrouped) {
            consultants.touch(consultant);
        }
        consultants.store();
        if (isRegrouped) {
            Instant startsAt = groups.change(consultant.id(), wanted.groupCode(), clock.instant());
            regrouped.fire(new ConsultantRegrouped(consultant.id(), startsAt));
        }
    }

    private ConsultantChange changeable(Consultant consultant) {
        ConsultantView view = views.get(consultant.code()).view();
        return new ConsultantChange(view.name(), view.storeCode(), view.phone(), view.groupCode(), view.activeUntil());
    }

    private void reachAt(Consultant consultant, Phone phone) {
        if (phone == null) {
            consultant.reachAt(null, null);
        } else {
            consultant.reachAt(
                    personalData.encrypt(tenant.id(), phone.number()),
                    personalData.searchHash(tenant.id(), phone.number()));
        }
    }

    private static void mustBePlausible(LocalDate activeUntil, LocalDate activeFrom) {
        if (activeUntil != null && activeUntil.isBefore(activeFrom)) {
            throw Refusal.invalid("activeUntil", "out-of-range", "must not lie before " + activeFrom);
        }
    }
}
