package dev.huigu.consultant.internal;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Consultants of whom it is made sure that they take members, and from the caller. */
@Singleton
public class ServingConsultants {
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;
    private final ConsultantRepository consultants;

    @Inject
    public ServingConsultants(TenantContext tenant, Caller caller, Clock clock, ConsultantRepository consultants) {
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.consultants = consultants;
    }

    /**
     * The consultants by code, kept from leaving until the transaction ends.
     *
     * @throws Refusal 422 unless there are all of them, within the caller's reach, and all still serve
     */
    Map<String, Consultant> share(Collection<String> codes, String field) {
        return among(consultants.share(codes), codes, field);
    }

    /** The same for consultants who are locked already. */
    Map<String, Consultant> among(Collection<Consultant> locked, Collection<String> codes, String field) {
        Map<String, Consultant> found = locked.stream()
                .filter(each -> caller.reaches(Permission.MEMBERS_ALLOCATE, each.storeId(), each.id()))
                .collect(Collectors.toMap(Consultant::code, Function.identity()));
        LocalDate today = tenant.tenant().dateOf(clock.instant());
        for (String code : codes) {
            Consultant consultant = found.get(code);
            if (consultant == null) {
                throw Refusal.unknownReference(field, "There is no consultant with code %s.".formatted(code));
            }
            if (!consultant.takesMembersOn(today)) {
                throw new Refusal(
                        ConsultantError.CONSULTANT_LEFT,
                        "Consultant %s takes no members from %s on. Choose another."
                                .formatted(code, consultant.activeUntil()));
            }
        }
        return found;
    }
}
