package dev.huigu.member.internal;

import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.qr.QrCode;
import dev.huigu.foundation.tenancy.KeptForAWhile;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.member.MemberError;
import dev.huigu.member.internal.MemberAccessTable.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a member, who has no sign-in, gets at the own card: a link that opens one session, once. Where the caller is
 * not signed in, the code says which brand to work for; a forged one finds nothing there.
 */
@Singleton
public class MemberAccess implements KeptForAWhile {
    /** Who comes late is told why, for a while. */
    private static final Duration KEPT_AFTER_ITS_END = Duration.ofDays(7);

    private static final int QR_CODE_SIZE = 320;
    private static final String LINK = "hm";
    private static final String SESSION = "hs";

    private final TenantContext context;
    private final Tenants tenants;
    private final Database database;
    private final Clock clock;
    private final MemberAccessSettings settings;
    private final MemberAccessTable codes;

    @Inject
    public MemberAccess(
            TenantContext context,
            Tenants tenants,
            Database database,
            Clock clock,
            MemberAccessSettings settings,
            MemberAccessTable codes) {
        this.context = context;
        this.tenants = tenants;
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.codes = codes;
    }

    /** @param lifetime empty: as the settings say */
    MemberLink newLink(long memberId, Optional<Duration> lifetime) {
        Instant expiresAt = clock.instant().plus(lifetime.orElse(settings.linkLifetime()));
        String code = newCode(LINK, Kind.LINK, memberId, expiresAt);
        String url = settings.url(code);
        return new MemberLink(url, QrCode.dataUrl(url, QR_CODE_SIZE), expiresAt);
    }

    private String newCode(String prefix, Kind kind, long memberId, Instant expiresAt) {
        String code = SecretCode.next(prefix, context.id());
        codes.add(kind, SecretCode.read(prefix, code).orElseThrow(), memberId, expiresAt);
        return code;
    }

    /**
     * A session for the link's member.
     *
     * @throws Refusal 404 for a link that never was, 410 for one that is used up or too old
     */
    MemberSession open(String linkCode) {
        SecretCode link = read(LINK, linkCode).orElseThrow(() -> Refusal.notFound("link"));
        Instant now = clock.instant();
        long memberId = codes.use(link, now).orElseThrow(() -> unusable(link));
        Instant expiresAt = now.plus(settings.sessionLifetime());
        String code = newCode(SESSION, Kind.SESSION, memberId, expiresAt);
        return new MemberSession(code, memberOf(code));
    }

    private Refusal unusable(SecretCode link) {
        return codes.find(Kind.LINK, link)
                .map(found -> found.getUsedAt() == null
                        ? new Refusal(MemberError.LINK_EXPIRED, "This link is too old. Ask the shop for a new one.")
                        : new Refusal(
                                MemberError.LINK_USED, "This link was opened before. Ask the shop for a new one."))
                .orElseGet(() -> Refusal.notFound("link"));
    }

    /** @throws Refusal 401 without a session that is still good */
    public long memberOf(String sessionCode) {
        return read(SESSION, sessionCode)
                .flatMap(session -> codes.memberOf(session, clock.instant()))
                .orElseThrow(() -> new Refusal(
                        CommonError.UNAUTHENTICATED, "The session is over. Open a new link from the shop."));
    }

    /** Does nothing where there is no session. */
    void close(String sessionCode) {
        read(SESSION, sessionCode).ifPresent(codes::remove);
    }

    @Override
    public int forgetOld() {
        return codes.removeExpired(context.id(), clock.instant().minus(KEPT_AFTER_ITS_END));
    }

    /** The code, its brand entered; empty where it has not the form or no active brand, or the request works for another. */
    private Optional<SecretCode> read(String prefix, String code) {
        return SecretCode.read(prefix, code).filter(read -> tenants.find(read.tenantId())
                .filter(tenant -> !context.isEntered() || context.id() == tenant.id())
                .map(tenant -> {
                    context.enter(tenant);
                    database.enterTenant(tenant.id());
                    return true;
                })
                .orElse(false));
    }
}
