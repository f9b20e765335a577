package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MoveConsent;
import dev.huigu.tenant.Settings.ScanPolicy;
import dev.huigu.tenant.TenantSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds a member by a scan, whoever held the phone. A member who is bound to somebody who still serves stays there,
 * unless the brand lets members move and this one agrees.
 */
@Singleton
public class Scans {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final TenantSettings settings;
    private final ConsultantRepository consultants;
    private final MemberDirectory members;
    private final BindingHistory history;

    @Inject
    public Scans(
            Database database,
            TenantContext tenant,
            Clock clock,
            TenantSettings settings,
            ConsultantRepository consultants,
            MemberDirectory members,
            BindingHistory history) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.settings = settings;
        this.consultants = consultants;
        this.members = members;
        this.history = history;
    }

    /** The consultant, kept from leaving until the transaction ends; empty where members are not taken any more. */
    Optional<Consultant> serving(String consultantCode) {
        return consultants.share(List.of(consultantCode)).stream()
                .filter(each -> each.takesMembersOn(today()))
                .findFirst();
    }

    /**
     * @param consultant as {@link #serving} found it
     * @throws Refusal 404 for a member who is no more, 409 if the member stays with another consultant
     */
    ScanOutcome bind(long memberId, Consultant consultant, MoveConsent consent, Occasion occasion) {
        if (members.lock(List.of(memberId)).isEmpty()) {
            throw Refusal.notFound("member");
        }
        Optional<Bound> bound = bound(memberId);
        if (bound.filter(now -> now.consultantId() == consultant.id()).isPresent()) {
            return ScanOutcome.ALREADY_BOUND;
        }
        bound.filter(now -> now.serves(today())).ifPresent(now -> mustMayMove(now, consent));
        history.rebind(Map.of(memberId, consultant.id()), occasion);
        return bound.isPresent() ? ScanOutcome.MOVED : ScanOutcome.BOUND;
    }

    private record Bound(long consultantId, String consultantName, LocalDate activeUntil) {
        /** The last day is a day of service still. */
        boolean serves(LocalDate day) {
            return activeUntil == null || !day.isAfter(activeUntil);
        }
    }

    private Optional<Bound> bound(long memberId) {
        return database.sql()
                .select(CONSULTANT.ID, CONSULTANT.NAME, CONSULTANT.ACTIVE_UNTIL)
                .from(MEMBER)
                .join(CONSULTANT)
                .on(CONSULTANT.TENANT_ID.eq(MEMBER.TENANT_ID))
                .and(CONSULTANT.ID.eq(MEMBER.CONSULTANT_ID))
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(memberId))
                .fetchOptional(row -> new Bound(row.value1(), row.value2(), row.value3()));
    }

    private void mustMayMove(Bound bound, MoveConsent consent) {
        if (settings.get().scanPolicy() == ScanPolicy.KEEP_FIRST) {
            throw new Refusal(
                    ConsultantError.BOUND_TO_ANOTHER,
                    "%s looks after this member already, and it stays so.".formatted(bound.consultantName()));
        }
        if (consent == MoveConsent.NOT_GIVEN) {
            throw new Refusal(
                    ConsultantError.CONSENT_NEEDED,
                    "%s looks after this member until now. The member must agree to move."
                            .formatted(bound.consultantName()));
        }
    }

    private LocalDate today() {
        return tenant.tenant().dateOf(clock.instant());
    }
}
