package dev.huigu.consultant.internal;

import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.consultant.internal.JoinCodeTable.Door;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.member.MoveConsent;
import dev.huigu.member.ShownConsents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Customers come in by a consultant's code: it says for which brand they come, and to whom. */
@Singleton
public class Joining {
    private final Tenants tenants;
    private final TenantContext tenant;
    private final Clock clock;
    private final JoinCodeTable codes;
    private final Scans scans;
    private final ShownConsents consents;

    @Inject
    public Joining(
            Tenants tenants,
            TenantContext tenant,
            Clock clock,
            JoinCodeTable codes,
            Scans scans,
            ShownConsents consents) {
        this.tenants = tenants;
        this.tenant = tenant;
        this.clock = clock;
        this.codes = codes;
        this.scans = scans;
        this.consents = consents;
    }

    /**
     * Enters the brand of the code, before any transaction.
     *
     * @throws Refusal 404 for what has not the form of a code, or is of no active brand
     */
    SecretCode enter(String code) {
        SecretCode read = SecretCode.read(JoinCodes.PREFIX, code).orElseThrow(Joining::noCode);
        tenant.enter(tenants.find(read.tenantId()).orElseThrow(Joining::noCode));
        return read;
    }

    /** @throws Refusal 404 for a code that was renewed, or of a consultant who takes no members any more */
    JoinView view(SecretCode code) {
        Door door = door(code);
        return new JoinView(tenant.tenant().brandName(), door.consultantName(), door.storeName(), consents.texts());
    }

    Door door(SecretCode code) {
        LocalDate today = tenant.tenant().dateOf(clock.instant());
        return codes.door(code)
                .filter(door -> door.activeUntil() == null || today.isBefore(door.activeUntil()))
                .orElseThrow(Joining::noCode);
    }

    /** The same consultant, kept from leaving until the transaction ends. */
    Consultant consultant(Door door) {
        return scans.serving(door.consultantCode()).orElseThrow(Joining::noCode);
    }

    /** @throws Refusal 404 as {@link #view}, 409 if the member stays with another consultant */
    JoinedView bind(SecretCode code, long memberId, MoveConsent consent) {
        Door door = door(code);
        Occasion occasion = new Occasion(Reasons.SCAN, actor(memberId));
        return new JoinedView(scans.bind(memberId, consultant(door), consent, occasion), door.consultantName());
    }

    /** A member as histories name who did something. */
    static String actor(long memberId) {
        return "member:" + Ids.text(memberId);
    }

    private static Refusal noCode() {
        return Refusal.notFound("code");
    }
}
